package dev.candor.wire.body;

import dev.candor.event.raw.RawValue;
import java.util.List;

/**
 * What one document brought.
 *
 * @param envelope what stands around the items, without them; the event itself if the document is one event
 * @param items the events, each as far as it could be read, in the client's order
 */
public record Parcel(RawValue envelope, List<Decoded<RawValue>> items) {
    @Override
    public String toString() {
        return "Parcel of " + items.size();
    }
}
