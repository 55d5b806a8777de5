package dev.candor.catalog.admission;

import dev.candor.event.Pointers;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, as the way from the outside in. Its name may be a client's own, so it is told to nobody but the client.
 *
 * @param parent the value that holds it; null at the top
 * @param name the key, or the position in an array
 */
record Spot(@Nullable Spot parent, String name) {

    /** As a JSON pointer (RFC 6901). */
    String pointer() {
        String step = Pointers.step(name);
        return parent == null ? step : parent.pointer() + step;
    }

    @Override
    public String toString() {
        return "Spot";
    }
}
