package dev.candor.journey.scan;

/**
 * A value that was sent, and what of it is looked for.
 *
 * @param kind what it pretends to be
 * @param core the part that no other text holds: found even where the value was cut
 * @param value as it was sent: what a program would make a digest of
 */
public record Mark(Kind kind, String core, String value) {

    /** What a mark pretends to be. */
    public enum Kind {
        /** An IP address in any notation. */
        ADDRESS,
        /** An address that is never sent: what chance finds of it, chance finds of the others. */
        CONTROL,
        /** An identifier in the form of a UUID. */
        IDENTIFIER,
        AGENT,
        EMAIL,
        HOST,
        KEY_NAME,
        MESSAGE,
        PASSWORD,
        PATH,
        PERSON,
        PROJECT,
        TOKEN,
        /** Planted on purpose, so that the search must find it. */
        PLANTED,
        /** A value that a definition keeps: at home in the database, and nowhere else. */
        KEPT
    }

    /** A mark that is looked for as a whole. */
    public static Mark of(Kind kind, String value) {
        return new Mark(kind, value, value);
    }

    /** Whether it is an address of four bytes, in whatever notation. */
    boolean isShortAddress() {
        return (kind == Kind.ADDRESS || kind == Kind.CONTROL) && value.indexOf('.') >= 0;
    }

    @Override
    public String toString() {
        return kind + " " + value;
    }
}
