package dev.candor.store.read;

import java.util.List;
import java.util.UUID;

/**
 * Rows of one type to look at.
 *
 * @param days where they are, at least one
 * @param start the least id
 * @param end the first id that is not wanted any more
 */
record Stretch(List<EventDay> days, UUID start, UUID end) {
    int typeNumber() {
        return days.getFirst().typeNumber();
    }
}
