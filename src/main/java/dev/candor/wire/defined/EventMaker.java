package dev.candor.wire.defined;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorLayout;
import dev.candor.catalog.door.DoorSource;
import dev.candor.catalog.door.JsonPointer;
import dev.candor.event.raw.OwnId;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the events of one request as the door's layout says. */
final class EventMaker {
    private final DoorDefinition door;
    private final DoorLayout layout;
    private final Call call;
    private final RawValue envelope;
    private final Set<String> spent;
    // One object for all events: what is worked out for one of them is not worked out again.
    private final @Nullable RawValue place;

    EventMaker(DoorDefinition door, Call call, RawValue envelope) {
        this.door = door;
        this.layout = door.layout();
        this.call = call;
        this.envelope = envelope;
        this.spent = layout.spent();
        this.place = text(Parameters.decoded(call.place().replace("+", "%2B")));
    }

    /** The event in an item. */
    Decoded<RawEvent> event(RawValue item) {
        String topic = topic(find(layout.type(), item));
        if (topic == null) {
            return Decoded.malformed("The type is a text.", null);
        }
        RawValue body = layout.body().find(item);
        if (!(item instanceof RawValue.Fields) || !(body == null || isFields(body))) {
            return Decoded.malformed("An event and its properties are objects.", null);
        }
        RawValue.Fields properties =
                properties(body instanceof RawValue.Fields fields ? fields : RawValue.Fields.EMPTY, item);
        return Decoded.of(new RawEvent(door.dialect(), door.project(), topic, id(item), properties, optsOut(item)));
    }

    /** What is no id costs the event nothing but that a second sending is not noticed. */
    private @Nullable String id(RawValue item) {
        DoorSource id = layout.id();
        return id == null ? null : OwnId.in(find(id, item));
    }

    private RawValue.Fields properties(RawValue.Fields body, RawValue item) {
        Map<String, RawValue> properties = new LinkedHashMap<>(body.values());
        properties.keySet().removeAll(spent);
        if (place != null && !door.path().isExact()) {
            properties.put(door.path().place(), place);
        }
        layout.envelope().forEach(handed -> hand(handed, item, properties));
        if (layout.identifier() != null) {
            hand(layout.identifier(), item, properties);
        }
        return new RawValue.Fields(properties);
    }

    private void hand(DoorLayout.Handed handed, RawValue item, Map<String, RawValue> properties) {
        RawValue value = find(handed.from(), item);
        if (value != null) {
            properties.put(handed.as(), value);
        }
    }

    private boolean optsOut(RawValue item) {
        DoorLayout.OptOut optOut = layout.optOut();
        String said = optOut == null ? null : word(find(optOut.from(), item));
        return said != null && optOut != null && optOut.values().contains(said);
    }

    private @Nullable RawValue find(DoorSource source, RawValue item) {
        return switch (source) {
            case DoorSource.Item(JsonPointer pointer) -> pointer.find(item);
            case DoorSource.Envelope(JsonPointer pointer) -> pointer.find(envelope);
            case DoorSource.Header(String name) ->
                text(Parameters.bounded(call.headers().get(name)));
            case DoorSource.Place found -> place;
            case DoorSource.Constant(String constant) -> new RawValue.Text(constant);
        };
    }

    private static @Nullable RawValue text(@Nullable String text) {
        return text == null ? null : new RawValue.Text(text);
    }

    private static boolean isFields(RawValue value) {
        return value instanceof RawValue.Fields || value == RawValue.Nothing.NOTHING;
    }

    /** An event whose client names no type has {@link RawEvent#NO_TOPIC}; null if it names something that is no word. */
    private static @Nullable String topic(@Nullable RawValue type) {
        return type == null || type == RawValue.Nothing.NOTHING ? RawEvent.NO_TOPIC : word(type);
    }

    private static @Nullable String word(@Nullable RawValue value) {
        return switch (value) {
            case RawValue.Text(String text) -> text;
            case RawValue.Whole(long number) -> Long.toString(number);
            case RawValue.Flag(boolean flag) -> Boolean.toString(flag);
            case null, default -> null;
        };
    }
}
