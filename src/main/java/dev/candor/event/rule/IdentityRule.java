package dev.candor.event.rule;

import java.util.List;

/** How an event type knows its client: exactly one of three, never two in one type. */
public sealed interface IdentityRule {

    /** By the first of these properties that holds a usable identifier; nil and empty ones are none. */
    record ByIdentifier(List<String> paths, Rights rights) implements IdentityRule {
        public ByIdentifier {
            paths = List.copyOf(paths);
        }
    }

    /** By a keyed hash of address and agent under a salt that lives for a day. */
    record ByDayPseudonym() implements IdentityRule {}

    /** Not at all. */
    record Nobody() implements IdentityRule {}

    /** Who may see and erase what lies under an identifier. */
    enum Rights {
        /** Whoever holds it: a random identifier is a bearer's secret. */
        BEARER,
        /** Only who confirmed an e-mail address for it: the identifier is visible to others. */
        CONFIRMED_CONTACT
    }
}
