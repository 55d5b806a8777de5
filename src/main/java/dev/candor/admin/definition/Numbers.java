package dev.candor.admin.definition;

import java.util.Optional;

/** Numbers of proposals in addresses. */
final class Numbers {
    private Numbers() {}

    /** The number; nothing if it is none. */
    static Optional<Integer> parse(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> number > 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
