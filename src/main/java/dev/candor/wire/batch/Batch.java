package dev.candor.wire.batch;

import dev.candor.event.RawEvent;
import dev.candor.wire.Decoded;
import java.util.List;

/**
 * What one request of our own dialect brought.
 *
 * @param isSingle whether it was one event by itself, which is answered by itself
 * @param items each as far as it could be read, in the client's order
 */
record Batch(boolean isSingle, List<Decoded<Item>> items) {

    /** The events that could be read, in order. */
    List<RawEvent> events() {
        return items.stream()
                .filter(item -> item instanceof Decoded.Value<Item>)
                .map(item -> ((Decoded.Value<Item>) item).value().event())
                .toList();
    }

    /** The same without what its events hold: as much as an answer needs. */
    Batch emptied() {
        return new Batch(
                isSingle,
                items.stream()
                        .map(item -> item.then(read -> Decoded.of(read.emptied())))
                        .toList());
    }

    @Override
    public String toString() {
        return "Batch of " + items.size();
    }
}
