package dev.candor.journey.scan;

/**
 * How likely chance alone explains that so many of the marks that were sent were found in a faint form, given how many were
 * found of those that were not sent.
 *
 * <p>Four bytes occur by chance about once in four thousand million places, so in hundreds of millions of bytes some of a
 * thousand addresses always occur. Both sets are drawn alike and by lot; if nothing leaks, which of the found ones had been sent
 * is a lot, too, and their number follows the hypergeometric distribution, whatever the bytes are and however often the same
 * bytes are repeated, because each mark counts once. With three controls to a mark, ten found marks and no found control are
 * chance once in a million; a hundred among three hundred and twenty are ordinary.
 */
final class Chance {
    /** Beyond this it is no chance: with some hundred comparisons to a run, one false alarm in ten thousand runs. */
    static final double LIMIT = 1e-6;

    private Chance() {}

    /**
     * The probability of so many or more.
     *
     * @param sentFound of the marks that were sent
     * @param found of all marks
     * @param sent how many marks were sent
     * @param all how many marks there are, controls included
     */
    static double of(int sentFound, int found, int sent, int all) {
        double sum = 0;
        for (int hits = sentFound; hits <= Math.min(found, sent); hits++) {
            sum += Math.exp(ways(sent, hits) + ways(all - sent, found - hits) - ways(all, found));
        }
        return Math.min(1, sum);
    }

    /** The logarithm of the number of ways to choose; of an impossible choice, minus infinity. */
    private static double ways(int from, int choose) {
        if (choose < 0 || choose > from) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 1; i <= choose; i++) {
            sum += Math.log((double) (from - choose + i) / i);
        }
        return sum;
    }
}
