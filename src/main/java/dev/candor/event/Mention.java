package dev.candor.event;

/**
 * Another client named in an event.
 *
 * @param role the definition's word for it
 * @param key the other client
 */
public record Mention(String role, ClientKey key) {}
