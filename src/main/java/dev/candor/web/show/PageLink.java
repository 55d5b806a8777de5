package dev.candor.web.show;

/**
 * A link among others.
 *
 * @param href where to
 * @param text its words
 * @param current whether it leads to what is being looked at
 */
public record PageLink(String href, String text, boolean current) {}
