package dev.candor.wire.batch.answer;

import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.OwnId;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Pointers;
import dev.candor.wire.body.Decoded;
import java.util.List;
import java.util.Set;

/**
 * One event of our own dialect: {@code {"type": "...", "id": "...", "properties": {...}, "opt_out": false}}.
 *
 * @param event as the rest of the house knows it
 * @param dropped pointers to members of the envelope that mean nothing here
 */
public record Item(RawEvent event, List<String> dropped) {
    private static final RawEvent NOTHING = RawEvent.of(Dialect.CANDOR, RawEvent.NO_TOPIC, RawValue.Fields.EMPTY);
    private static final Set<String> KNOWN = Set.of("type", "id", "properties", "opt_out");

    /** The event in a value, or what is wrong with it. */
    public static Decoded<Item> of(RawValue value, ProjectId project) {
        if (!(value instanceof RawValue.Fields envelope)) {
            return Decoded.malformed("An event is a JSON object.", "");
        }
        if (!(envelope.values().get("type") instanceof RawValue.Text(String type))) {
            return Decoded.malformed("The type is missing or no text.", "/type");
        }
        RawValue id = envelope.values().get("id");
        if (id instanceof RawValue.Whole || OwnId.isNone(id)) {
            return Decoded.malformed("The id is a text of 1 to " + OwnId.LONGEST + " characters.", "/id");
        }
        if (!(envelope.values().getOrDefault("properties", RawValue.Fields.EMPTY)
                instanceof RawValue.Fields properties)) {
            return Decoded.malformed("The properties are an object.", "/properties");
        }
        if (!(envelope.values().getOrDefault("opt_out", new RawValue.Flag(false))
                instanceof RawValue.Flag(boolean optedOut))) {
            return Decoded.malformed("The opt-out is true or false.", "/opt_out");
        }
        RawEvent event = new RawEvent(Dialect.CANDOR, project, type, OwnId.in(id), properties, optedOut);
        return Decoded.of(new Item(event, unknown(envelope)));
    }

    /** The same without what its event holds. */
    Item emptied() {
        return new Item(NOTHING, dropped);
    }

    @Override
    public String toString() {
        return "Item";
    }

    private static List<String> unknown(RawValue.Fields envelope) {
        if (KNOWN.containsAll(envelope.values().keySet())) {
            return List.of();
        }
        return envelope.values().keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .limit(AdmittedEvent.MAX_DROPPED)
                .map(Pointers::step)
                .toList();
    }
}
