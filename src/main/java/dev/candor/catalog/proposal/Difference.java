package dev.candor.catalog.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.candor.catalog.proposal.PropertyDifference.Listed;
import dev.candor.catalog.team.Draft;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.EventType.MentionRule;
import dev.candor.catalog.type.Property;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.IdentityRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would change, in public words: what loosens privacy first. Nothing that a definition says may change without
 * a line here: what has no sentence of its own is named by its key.
 */
final class Difference {
    /** Keys that have sentences of their own. */
    private static final Set<String> TOLD = Set.of(
            "name",
            "title",
            "sent_by",
            "sent_when",
            "purpose",
            "owner",
            "not_collected",
            "category",
            "topics",
            "retention",
            "expires",
            "identity",
            "connection",
            "mentions",
            "event_id",
            "properties");

    private final List<Change> changes = new ArrayList<>();

    private Difference() {}

    /** All changes, what loosens privacy first; empty for a text that cannot be read. */
    static List<Change> of(Draft draft) {
        Difference difference = new Difference();
        draft.type().ifPresent(now -> {
            JsonNode body = draft.body().orElse(NullNode.instance);
            List<Listed> listed = listed(now, body);
            draft.inForce()
                    .ifPresentOrElse(
                            old -> {
                                JsonNode before = draft.bodyInForce().orElse(NullNode.instance);
                                difference.changed(old, now);
                                difference.changes.addAll(PropertyDifference.of(listed(old, before), listed));
                                difference.rest(before, body);
                            },
                            () -> {
                                difference.isNew(now);
                                difference.changes.addAll(PropertyDifference.of(List.of(), listed));
                            });
        });
        difference.changes.sort(Comparator.comparing(Change::weight));
        return List.copyOf(difference.changes);
    }

    private static List<Listed> listed(EventType type, JsonNode body) {
        return type.properties().stream()
                .map(property -> new Listed(property, find(body.path("properties"), property)))
                .toList();
    }

    private static JsonNode find(JsonNode properties, Property property) {
        return StreamSupport.stream(properties.spliterator(), false)
                .filter(one -> one.path("path").asText().equals(property.path()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void isNew(EventType now) {
        changes.add(Change.looser("A new event type: “" + now.title() + "”, sent by " + now.sentBy() + ". "
                + now.purpose() + ". Rows are kept for " + now.retention().toDays() + " days."));
        changes.add(identity(now.identity(), new IdentityRule.Nobody()));
        now.asks().stream().sorted().forEach(fact -> changes.add(asked(fact)));
        now.mentions().forEach(mention -> changes.add(mentioned(mention)));
        eventId(null, now.eventId());
        changes.add(Change.other("Ends on " + now.expires() + "."));
    }

    private void changed(EventType old, EventType now) {
        purpose(old, now);
        terms(old, now);
        if (!old.identity().equals(now.identity())) {
            changes.add(identity(now.identity(), old.identity()));
        }
        now.asks().stream()
                .filter(fact -> !old.asks().contains(fact))
                .sorted()
                .forEach(fact -> changes.add(asked(fact)));
        old.asks().stream()
                .filter(fact -> !now.asks().contains(fact))
                .sorted()
                .forEach(fact ->
                        changes.add(Change.tighter("Asks the connection for “" + fact.property() + "” no more.")));
        now.mentions().stream()
                .filter(mention -> !old.mentions().contains(mention))
                .forEach(mention -> changes.add(mentioned(mention)));
        old.mentions().stream()
                .filter(mention -> !now.mentions().contains(mention))
                .forEach(mention -> changes.add(Change.tighter(
                        "Keeps no mention “" + mention.role() + "” at “" + mention.path() + "” any more.")));
        eventId(old.eventId(), now.eventId());
        now.topics().stream()
                .filter(topic -> !old.topics().contains(topic))
                .forEach(topic -> changes.add(Change.looser("Also takes events under the topic “" + topic + "”.")));
        old.topics().stream()
                .filter(topic -> !now.topics().contains(topic))
                .forEach(topic -> changes.add(Change.tighter("Takes the topic “" + topic + "” no more.")));
    }

    private void purpose(EventType old, EventType now) {
        if (!old.purpose().equals(now.purpose())) {
            changes.add(
                    Change.looser("Has another purpose: “" + now.purpose() + "” (so far: “" + old.purpose() + "”)."));
        }
        words("title", old.title(), now.title());
        words("sent by", old.sentBy(), now.sentBy());
        words("sent when", old.sentWhen(), now.sentWhen());
        words("owner", old.owner(), now.owner());
        words("category", old.category(), now.category());
        words("not collected", old.notCollected(), now.notCollected());
    }

    private void words(String key, String old, String now) {
        if (!old.equals(now)) {
            changes.add(Change.other("Says under “" + key + "”: “" + now + "” (so far: “" + old + "”)."));
        }
    }

    private void terms(EventType old, EventType now) {
        long days = now.retention().toDays();
        long before = old.retention().toDays();
        if (days != before) {
            String sentence = "Rows are kept for " + days + " days (so far: " + before + ").";
            changes.add(days > before ? Change.looser(sentence) : Change.tighter(sentence));
        }
        LocalDate ends = now.expires();
        LocalDate ended = old.expires();
        if (!Objects.equals(ends, ended)) {
            boolean sooner = ends != null && (ended == null || ends.isBefore(ended));
            String sentence = "Ends on " + ends + " (so far: " + ended + ").";
            changes.add(sooner ? Change.tighter(sentence) : Change.looser(sentence));
        }
    }

    private static Change identity(IdentityRule now, IdentityRule old) {
        String sentence = switch (now) {
            case IdentityRule.Nobody() -> "Rows cannot be tied together.";
            case IdentityRule.ByDayPseudonym() ->
                "Rows of one day are tied together by a pseudonym made from address and browser.";
            case IdentityRule.ByIdentifier known ->
                "Rows are tied together by an identifier (" + String.join(", else ", known.paths()) + "); "
                        + (known.rights() == IdentityRule.Rights.BEARER
                                ? "whoever holds it has the rights to them."
                                : "it can be seen by others and by itself gives no right to them.");
        };
        if (old.equals(now)) {
            return Change.other(sentence);
        }
        return now instanceof IdentityRule.Nobody ? Change.tighter(sentence) : Change.looser(sentence);
    }

    private void eventId(@Nullable String old, @Nullable String now) {
        if (now != null && !now.equals(old)) {
            changes.add(Change.looser(
                    "Keeps a keyed hash of “" + now + "” for 35 days, to notice an event that is sent twice."));
        } else if (old != null && now == null) {
            changes.add(Change.tighter("Keeps no keyed hash of “" + old + "” any more."));
        }
    }

    private static Change asked(ConnectionFact fact) {
        return Change.looser("Asks the connection for “" + fact.property() + "”.");
    }

    private static Change mentioned(MentionRule mention) {
        return Change.looser("Keeps which other client an event names, as a keyed hash: “" + mention.role() + "” at “"
                + mention.path() + "”, " + mention.wording() + ".");
    }

    /** What this class has no words for, by its key. It may decide what is taken, so it counts as looser. */
    private void rest(JsonNode before, JsonNode after) {
        Set<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(TOLD);
        keys.stream()
                .filter(key -> !before.path(key).equals(after.path(key)))
                .forEach(key -> changes.add(Change.looser("Changes “" + key + "”: " + shown(after.path(key))
                        + " (so far: " + shown(before.path(key)) + ").")));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isTextual() ? "“" + value.textValue() + "”" : value.toString();
    }
}
