package dev.candor.ledger.audit;

import dev.candor.ledger.book.Ledger;
import java.util.Locale;

/**
 * What the comparison found.
 *
 * @param ledger that was compared
 * @param lost acknowledged, and not there
 * @param duplicated there more often than may be
 * @param unknown there, and never sent (or sent with the wish, or in a form, not to be stored)
 * @param corrupt there, and not as it was sent
 * @param misjudged refused, though nothing is wrong with it
 * @param rows how many there are
 * @param unanswered there although nobody was told: allowed
 * @param unheard of a drop-in dialect, answered as always, and not there: allowed
 */
public record Verdict(
        Ledger ledger,
        Findings lost,
        Findings duplicated,
        Findings unknown,
        Findings corrupt,
        Findings misjudged,
        int rows,
        int unanswered,
        int unheard) {

    /** Whether everything is as it was promised. */
    public boolean isClean() {
        return lost.count() + duplicated.count() + unknown.count() + corrupt.count() + misjudged.count() == 0;
    }

    /** In a line. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "seed %d: %,d events sent in %,d s, %,d acknowledgements, %,d rows: lost %d, duplicated %d, unknown %d,"
                        + " corrupt %d, misjudged %d; stored without an answer %d, quietly answered and not stored %d",
                ledger.seed(),
                ledger.size(),
                ledger.age().toSeconds(),
                ledger.acknowledgements(),
                rows,
                lost.count(),
                duplicated.count(),
                unknown.count(),
                corrupt.count(),
                misjudged.count(),
                unanswered,
                unheard);
    }

    @Override
    public String toString() {
        return summary() + lost.details() + duplicated.details() + unknown.details() + corrupt.details()
                + misjudged.details() + "\nwhat was done:\n  " + String.join("\n  ", ledger.remarks());
    }
}
