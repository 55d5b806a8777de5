package dev.candor.catalog.proposal;

/**
 * One difference between a proposal and the definition in force.
 *
 * @param weight what it means for those who are measured
 * @param sentence in public words; quotes the definitions, so it belongs on a page and not into a log
 */
public record Change(Weight weight, String sentence) {

    /** Whether it loosens privacy. */
    public boolean isLooser() {
        return weight == Weight.LOOSER;
    }

    /** Whether it tightens privacy. */
    public boolean isTighter() {
        return weight == Weight.TIGHTER;
    }

    static Change looser(String sentence) {
        return new Change(Weight.LOOSER, sentence);
    }

    static Change tighter(String sentence) {
        return new Change(Weight.TIGHTER, sentence);
    }

    static Change other(String sentence) {
        return new Change(Weight.OTHER, sentence);
    }

    /** What a change means for those who are measured. What cannot be told for sure counts as looser. */
    public enum Weight {
        /** More is kept, for longer, or tied together more. */
        LOOSER,
        /** Less of it. */
        TIGHTER,
        /** Words, and who answers for them. */
        OTHER
    }
}
