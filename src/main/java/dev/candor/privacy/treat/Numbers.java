package dev.candor.privacy.treat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers that are kept. One that does not fit is left out. */
final class Numbers {
    /** Digits behind the point; what is smaller is nought. A client must not choose how long a number is written out. */
    private static final int FINEST = 18;

    private Numbers() {}

    static boolean writeWhole(Treatment.KeepWhole keep, RawValue raw, JsonBytes out) {
        if (raw instanceof RawValue.Whole(long value) && value >= keep.min() && value <= keep.max()) {
            out.whole(value);
            return true;
        }
        return false;
    }

    static boolean writeDecimal(Treatment.KeepDecimal keep, RawValue raw, JsonBytes out) {
        BigDecimal value = decimal(raw);
        if (value == null || value.compareTo(keep.min()) < 0 || value.compareTo(keep.max()) > 0) {
            return false;
        }
        out.plain(plain(value, keep.digits()));
        return true;
    }

    /** Writes the number as the list spells it: {@code 5.0} is {@code 5} if the list says so. */
    static boolean writeListed(Treatment.OneOfNumbers list, RawValue raw, JsonBytes out) {
        BigDecimal value = decimal(raw);
        if (value == null) {
            return false;
        }
        for (BigDecimal listed : list.values()) {
            if (listed.compareTo(value) == 0) {
                out.plain(listed.toPlainString());
                return true;
            }
        }
        return false;
    }

    static @Nullable BigDecimal decimal(RawValue raw) {
        return switch (raw) {
            case RawValue.Whole(long value) -> BigDecimal.valueOf(value);
            case RawValue.Decimal(BigDecimal value) -> value;
            default -> null;
        };
    }

    private static String plain(BigDecimal value, int digits) {
        // Its magnitude is asked first: writing out 1e-400000 would take an attacker ten bytes and us half a megabyte.
        long magnitude = (long) value.precision() - value.scale();
        if (value.signum() == 0 || magnitude < -FINEST) {
            return "0";
        }
        BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_UP));
        if (rounded.scale() > FINEST) {
            rounded = rounded.setScale(FINEST, RoundingMode.HALF_UP);
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
