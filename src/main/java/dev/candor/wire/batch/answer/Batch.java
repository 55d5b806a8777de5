package dev.candor.wire.batch.answer;

import dev.candor.event.raw.RawEvent;
import dev.candor.wire.body.Decoded;
import java.util.ArrayList;
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
        List<RawEvent> events = new ArrayList<>(items.size());
        for (Decoded<Item> item : items) {
            if (item instanceof Decoded.Value<Item>(Item read)) {
                events.add(read.event());
            }
        }
        return events;
    }

    /** The same without what its events hold: as much as an answer needs. */
    public Batch emptied() {
        List<Decoded<Item>> emptied = new ArrayList<>(items.size());
        for (Decoded<Item> item : items) {
            emptied.add(item.then(read -> Decoded.of(read.emptied())));
        }
        return new Batch(isSingle, emptied);
    }

    @Override
    public String toString() {
        return "Batch of " + items.size();
    }
}
