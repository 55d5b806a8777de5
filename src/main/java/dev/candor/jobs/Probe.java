package dev.candor.jobs;

/**
 * Something that is worth an operator's look without being a reason to stop. Implemented by the room that knows, shown by health,
 * metrics and the team's pages.
 */
public interface Probe {
    /** What it looks at, in words for people and for a label: "countries". From a closed set. */
    String about();

    /** Looks. Quick, and never fails. */
    Finding look();

    /**
     * What was found.
     *
     * @param isGood whether all is as it should be, or as the operator chose
     * @param sentence what is, and what to do about it; never anything that a client sent
     */
    record Finding(boolean isGood, String sentence) {
        /** All is well. */
        public static Finding good(String sentence) {
            return new Finding(true, sentence);
        }

        /** Somebody should do something. */
        public static Finding warning(String sentence) {
            return new Finding(false, sentence);
        }
    }
}
