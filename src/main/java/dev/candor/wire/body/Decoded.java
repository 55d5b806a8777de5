package dev.candor.wire.body;

import dev.candor.event.Refusal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading something that a client sent. */
public sealed interface Decoded<T> {

    /** It could be read. */
    record Value<T>(T value) implements Decoded<T> {
        @Override
        public String toString() {
            return "Value";
        }
    }

    /**
     * It could not.
     *
     * @param reason for the books
     * @param detail for the sender: fixed words and numbers, nothing of what was sent
     * @param pointer where (RFC 6901), if that is known; may hold the sender's own key names, so it goes back to the
     *     sender and nowhere else
     */
    record Broken<T>(
            Refusal reason, String detail, @Nullable String pointer) implements Decoded<T> {
        @Override
        public String toString() {
            return "Broken by " + reason.code();
        }
    }

    /** Something that could be read. */
    static <T> Decoded<T> of(T value) {
        return new Value<>(value);
    }

    /** Not what this address takes. */
    static <T> Decoded<T> malformed(String detail, @Nullable String pointer) {
        return new Broken<>(Refusal.MALFORMED, detail, pointer);
    }

    /** Reads on, unless it is broken already. */
    default <R> Decoded<R> then(Function<T, Decoded<R>> next) {
        return switch (this) {
            case Value<T>(T value) -> next.apply(value);
            case Broken<T>(Refusal reason, String detail, String pointer) -> new Broken<>(reason, detail, pointer);
        };
    }
}
