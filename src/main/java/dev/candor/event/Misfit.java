package dev.candor.event;

import dev.candor.event.rule.Treatment;

/**
 * A property that its type lists, and whose value did not fit. Counted, so that a team sees what its clients really send;
 * told by the definition's own path, never by anything that was sent.
 *
 * @param path where the property stands, as its definition writes it
 * @param reason why it did not fit
 */
public record Misfit(String path, Reason reason) {

    /** A closed set. */
    public enum Reason {
        /** A text where a number belongs, an object where a text belongs; left out. */
        WRONG_KIND("wrong_kind"),
        /** A word that is not on the list, or has none of the forms, that are known; stored as {@link Treatment#OTHER}. */
        NOT_KNOWN("not_known"),
        /** A number out of bounds; left out. */
        OUT_OF_RANGE("out_of_range"),
        /** More items of an array than are taken; the rest is left out. */
        TOO_MANY("too_many"),
        /** An identifier that can be guessed or is none; the event goes on without a client. */
        UNUSABLE_IDENTIFIER("unusable_identifier"),
        /** A value beyond the number of different ones that a day may bring; stored as {@link Treatment#OTHER}. */
        OVER_CAP("over_cap"),
        /** A new value beyond the number that a day may bring from one network; stored as {@link Treatment#OTHER}. */
        OVER_ALLOWANCE("over_allowance"),
        /** A text of a submission that had brought more of them than are looked through; stored as {@link Treatment#OTHER}. */
        TOO_MUCH_TEXT("too_much_text");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The reason as tables and pages spell it. */
        public String code() {
            return code;
        }
    }
}
