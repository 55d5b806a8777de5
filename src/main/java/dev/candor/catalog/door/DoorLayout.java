package dev.candor.catalog.door;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document a door finds what an event consists of.
 *
 * @param items to the array of events; null if the document is one event
 * @param type where the topic stands
 * @param body within an event, to the object that holds its properties
 * @param envelope what of the envelope each event is handed
 * @param identifier what the client is known by; null if the types find it by themselves
 * @param id the event's own id, by which a second sending is noticed; null if it comes without one
 * @param optOut what says that an event must not be kept; null if only the request's headers can
 */
public record DoorLayout(
        @Nullable JsonPointer items,
        DoorSource type,
        JsonPointer body,
        List<Handed> envelope,
        @Nullable Handed identifier,
        @Nullable DoorSource id,
        @Nullable OptOut optOut) {

    /**
     * Something that an event is handed as a property.
     *
     * @param from where it is read
     * @param as the property's name
     */
    public record Handed(DoorSource from, String as) {}

    /**
     * A way to opt out.
     *
     * @param from where it is read
     * @param values each alone says no; a flag is {@code true} or {@code false}
     */
    public record OptOut(DoorSource from, Set<String> values) {
        public OptOut {
            values = Set.copyOf(values);
        }
    }

    public DoorLayout {
        envelope = List.copyOf(envelope);
    }

    /** Members of the properties that the door itself reads: they have said what they had to say, and are no properties. */
    public Set<String> spent() {
        Stream<DoorSource> sources = Stream.concat(
                Stream.of(type),
                Stream.concat(
                        envelope.stream().map(Handed::from),
                        Stream.concat(
                                Stream.ofNullable(identifier).map(Handed::from),
                                Stream.concat(
                                        Stream.ofNullable(id),
                                        Stream.ofNullable(optOut).map(OptOut::from)))));
        Set<String> keys = new HashSet<>();
        sources.forEach(source -> {
            String key = spentBy(source);
            if (key != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    private @Nullable String spentBy(DoorSource source) {
        return switch (source) {
            case DoorSource.Item(JsonPointer pointer) -> pointer.memberOf(body);
            case DoorSource.Envelope(JsonPointer pointer) -> items == null ? pointer.memberOf(body) : null;
            default -> null;
        };
    }
}
