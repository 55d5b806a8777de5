package dev.candor.wire.batch.answer;

import dev.candor.event.raw.RawEvent;
import dev.candor.wire.body.Decoded;
import java.util.List;

/**
 * What one request of our own dialect brought.
 *
 * @param isSingle whether it was one event by itself, which is answered by itself
 * @param items each as far as it could be read, in the client's order
 */
public record Batch(boolean isSingle, List<Decoded<Item>> items) {

    /** The events that could be read, in order. */
    public List<RawEvent> events() {
        return items.stream()
                .filter(item -> item instanceof Decoded.Value<Item>)
                .map(item -> ((Decoded.Value<Item>) item).value().event())
                .toList();
    }

    /** The same without what its events hold: as much as an answer needs. */
    public Batch emptied() {
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
