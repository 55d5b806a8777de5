package dev.candor.web.show;

import dev.candor.catalog.manifest.PublicWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Numbers as pages print them: {@code 14,382}, {@code 9.84M}, {@code 3.6%}. */
public final class Figures {
    private static final long FULL_BELOW = 1_000_000;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;
    private static final MathContext TILE = new MathContext(3, RoundingMode.HALF_UP);

    private Figures() {}

    /** A whole number in full, for tables. */
    public static String whole(long number) {
        return pattern("#,##0").format(number);
    }

    /** A whole number for a tile: in full below a million, else with three significant digits. */
    public static String tile(long number) {
        if (number < FULL_BELOW) {
            return whole(number);
        }
        boolean billions = number >= BILLION;
        BigDecimal scaled = BigDecimal.valueOf(number).divide(BigDecimal.valueOf(billions ? BILLION : MILLION), TILE);
        return pattern("#,##0.##").format(scaled) + (billions ? "B" : "M");
    }

    /**
     * A part as a share of a whole, with at most two significant digits below ten per cent. A part that is not zero is
     * never shown as zero; without a whole there is no share.
     */
    public static String share(long part, long whole) {
        if (whole <= 0) {
            return "none";
        }
        double percent = 100.0 * part / whole;
        if (part > 0 && percent < 0.01) {
            return "<0.01%";
        }
        String shape = percent >= 10 ? "0" : percent >= 1 ? "0.#" : "0.##";
        return pattern(shape).format(percent) + "%";
    }

    /** A number with its noun: {@code 1 row}, {@code 2 rows}. */
    public static String counted(long number, String noun) {
        return whole(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** How long rows are kept, in the words of the manifest. */
    public static String term(Duration retention) {
        return PublicWords.term(retention);
    }

    private static DecimalFormat pattern(String shape) {
        DecimalFormat format = new DecimalFormat(shape, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
