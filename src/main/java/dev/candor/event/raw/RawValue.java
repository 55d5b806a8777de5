package dev.candor.event.raw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A value as a client sent it: the shape of JSON without its text.
 *
 * <p>Never printed: {@code toString} of every kind names the kind and nothing else, so that no value can slip into a
 * log or an exception.
 */
public sealed interface RawValue {

    /** A string. */
    record Text(String value) implements RawValue {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** A number without fraction or exponent that fits 64 bits. */
    record Whole(long value) implements RawValue {
        @Override
        public String toString() {
            return "Whole";
        }
    }

    /** Any other number. */
    record Decimal(BigDecimal value) implements RawValue {
        @Override
        public String toString() {
            return "Decimal";
        }
    }

    /** A boolean. */
    record Flag(boolean value) implements RawValue {
        @Override
        public String toString() {
            return "Flag";
        }
    }

    /** JSON's {@code null}. */
    enum Nothing implements RawValue {
        NOTHING
    }

    /** An array. */
    record Items(List<RawValue> values) implements RawValue {
        @Override
        public String toString() {
            return "Items";
        }
    }

    /** An object; its key names may be anything a client made up, so they are as secret as its values. */
    record Fields(Map<String, RawValue> values) implements RawValue {
        public static final Fields EMPTY = new Fields(Map.of());

        @Override
        public String toString() {
            return "Fields";
        }
    }
}
