package dev.candor.catalog.manifest;

import dev.candor.catalog.type.EventType;
import dev.candor.event.Dialect;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Expiry;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.IdentityRule.Rights;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a definition means, in sentences for whoever is measured: the same on the public page and in the manifest. */
public final class PublicWords {
    private PublicWords() {}

    /**
     * How long rows are kept: {@code 90 days}. A longer term ends on the first of a month, so rows may go up to a month before
     * it is over (ADR 9): {@code at most 396 days}.
     */
    public static String term(Duration retention) {
        long days = retention.toDays();
        return (days > Expiry.EXACT_DAYS ? "at most " : "") + days + (days == 1 ? " day" : " days");
    }

    /** How rows are tied together. */
    public static String identity(IdentityRule rule) {
        return switch (rule) {
            case IdentityRule.ByIdentifier(List<String> paths, Rights rights) ->
                "Rows are tied together by an identifier that your program made up ("
                        + String.join(", else ", paths)
                        + "). We keep only a keyed hash of it: we recognise it when it comes again, we cannot read it.";
            case IdentityRule.ByDayPseudonym() ->
                "Rows of one day are tied together by a pseudonym, made from address and browser with a random salt. The"
                        + " salt is replaced every day, so days cannot be tied together, and then nobody can tell whose"
                        + " the rows were.";
            case IdentityRule.Nobody() -> "Rows of this type carry no identifier and cannot be tied together.";
        };
    }

    /** What is kept to notice that an event is sent a second time; null if nothing is. */
    public static @Nullable String eventId(EventType type) {
        boolean own = type.dialect().equals(Dialect.CANDOR);
        if (type.eventId() == null && !own) {
            return null;
        }
        String where = type.eventId() == null
                ? ""
                : own ? " (its id, else " + type.eventId() + ")" : " (" + type.eventId() + ")";
        String id = "If an event comes with an id of its own" + where;
        return id
                + ", a keyed hash of that is kept for 35 days, apart from the row and without its client, so that an event"
                + " which is sent twice is stored once.";
    }

    /** What the sender can ask for, and on what ground. */
    public static String rights(IdentityRule rule) {
        if (rule instanceof IdentityRule.ByIdentifier(List<String> paths, Rights rights)) {
            return rights == Rights.BEARER
                    ? "Once this server can do it, the identifier opens its rows: whoever holds it may see and delete them."
                            + " Until then, ask whoever runs this server."
                    : "The identifier can be seen by others, so by itself it gives nobody a right to the rows.";
        }
        return "We cannot find rows of this type by person, so we cannot show or delete yours. They expire by themselves.";
    }

    /** What a fact of the connection is. */
    public static String what(ConnectionFact fact) {
        return switch (fact) {
            case COUNTRY -> "Country of the address";
            case AGENT -> "Browser or tool";
            case SYSTEM -> "Operating system";
            case HOST_CLASS -> "Where the page is served";
        };
    }

    /** What is kept of it. */
    public static String kept(ConnectionFact fact) {
        return switch (fact) {
            case COUNTRY -> "Two letters; the address itself is dropped on arrival";
            case AGENT -> "Family and major version from a closed list, else OTHER";
            case SYSTEM -> "Family from a closed list, else OTHER";
            case HOST_CLASS -> "localhost, private or public; never the host itself";
        };
    }
}
