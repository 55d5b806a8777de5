package dev.candor.event.admitted;

/**
 * Another client named in an event, before it is hashed. Never printed.
 *
 * @param role the definition's word for it, for example {@code server}
 * @param identifier the other client's identifier in canonical form
 */
public record AdmittedMention(String role, String identifier) {
    @Override
    public String toString() {
        return "AdmittedMention";
    }
}
