package dev.candor.event.rule;

/** JSON pointers (RFC 6901), in which senders are told where something stood. */
public final class Pointers {
    private Pointers() {}

    /** The way into a member of an object: a slash and the key, escaped (section 3). */
    public static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
