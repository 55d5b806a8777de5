package dev.candor.catalog.door;

/** Where a door reads something of a request. */
public sealed interface DoorSource {

    /** In the event. */
    record Item(JsonPointer pointer) implements DoorSource {}

    /** In what stands around the events; of a body that is one event, the same as {@link Item}. */
    record Envelope(JsonPointer pointer) implements DoorSource {}

    /** In a header of the request. Which ones a definition may name is bounded: none that is about a person or a connection. */
    record Header(String name) implements DoorSource {}

    /** In the path, at its one place that is left open. */
    record Place() implements DoorSource {}

    /** Nowhere: always the same. */
    record Constant(String text) implements DoorSource {}
}
