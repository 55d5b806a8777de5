package dev.candor.catalog.admission;

import dev.candor.event.rule.Pointers;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, as the way from the outside in. Its name may be a client's own, so it is told to nobody but the client.
 *
 * @param parent the value that holds it; null at the top
 * @param name the key, or the position in an array
 * @param isItem whether the name is a position
 */
record Spot(@Nullable Spot parent, String name, boolean isItem) {

    /** A key of an object. */
    static Spot key(@Nullable Spot parent, String name) {
        return new Spot(parent, name, false);
    }

    /** A position in an array. */
    static Spot item(Spot parent, int index) {
        return new Spot(parent, Integer.toString(index), true);
    }

    /** As a definition writes it: {@code packages[].name}. Only for a place that a definition lists. */
    String path() {
        String step = isItem ? "[]" : name;
        if (parent == null) {
            return step;
        }
        return isItem ? parent.path() + step : parent.path() + "." + step;
    }

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
