package dev.candor.privacy.treat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Counts, rounded into published ranges: {@code 0}, {@code 1}, {@code 2-5}, ..., {@code 1001+}. */
final class Ranges {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Ranges() {}

    /** The label of the range that holds the count; null for what is no count or lies below the first range. */
    static @Nullable String label(Treatment.Ranges ranges, RawValue raw) {
        if (raw instanceof RawValue.Whole(long count)) {
            return label(ranges, count);
        }
        BigDecimal value = Numbers.decimal(raw);
        if (value == null || value.signum() < 0) {
            return null;
        }
        return label(ranges, value.compareTo(LARGEST) >= 0 ? Long.MAX_VALUE : value.longValue());
    }

    private static @Nullable String label(Treatment.Ranges ranges, long count) {
        if (count < 0) {
            return null;
        }
        for (int i = ranges.starts().size() - 1; i >= 0; i--) {
            if (count >= ranges.starts().get(i)) {
                return ranges.labels().get(i);
            }
        }
        return null;
    }
}
