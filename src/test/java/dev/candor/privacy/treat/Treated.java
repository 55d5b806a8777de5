package dev.candor.privacy.treat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** What a treatment makes of a value, as JSON; {@link #LEFT_OUT} if nothing. */
final class Treated {
    static final String LEFT_OUT = "left out";

    private static final Treatments TREATMENTS = new Treatments();

    private Treated() {}

    static String json(Treatment treatment, RawValue raw) {
        JsonBytes out = new JsonBytes();
        boolean written = TREATMENTS.write(treatment, raw, out);
        return written ? new String(out.toArray(), StandardCharsets.UTF_8) : LEFT_OUT;
    }

    static RawValue text(String value) {
        return new RawValue.Text(value);
    }

    static RawValue whole(long value) {
        return new RawValue.Whole(value);
    }

    static RawValue decimal(String value) {
        return new RawValue.Decimal(new BigDecimal(value));
    }
}
