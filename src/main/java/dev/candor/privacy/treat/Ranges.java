package dev.candor.privacy.treat;

import dev.candor.event.RawValue;
import dev.candor.event.Treatment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts, rounded into published ranges: {@code 0}, {@code 1}, {@code 2-5}, ..., {@code 1001+}. */
final class Ranges {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Ranges() {}

    /** The label of the range that holds the count; null for what is no count or lies below the first range. */
    static @Nullable String label(Treatment.Ranges ranges, RawValue raw) {
        BigDecimal value = Numbers.decimal(raw);
        if (value == null || value.signum() < 0) {
            return null;
        }
        return label(ranges.starts(), value.compareTo(LARGEST) >= 0 ? Long.MAX_VALUE : value.longValue());
    }

    private static @Nullable String label(List<Long> starts, long count) {
        for (int i = starts.size() - 1; i >= 0; i--) {
            long start = starts.get(i);
            if (count >= start) {
                return i == starts.size() - 1 ? start + "+" : label(start, starts.get(i + 1) - 1);
            }
        }
        return null;
    }

    private static String label(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
