package dev.candor.catalog.proposal;

import dev.candor.catalog.read.Flaw;
import java.util.List;

/** What came of an attempt to propose, activate or withdraw. Unless it is done, nothing was changed. */
public sealed interface Decision {

    /** It is done. */
    record Done(Proposal proposal) implements Decision {}

    /** The definition cannot be used. */
    record Flawed(List<Flaw> flaws) implements Decision {}

    /** The rules are against it. */
    record Refused(Reason reason) implements Decision {}

    /** Why an attempt is refused. */
    enum Reason {
        /** There is no such proposal in the project. */
        UNKNOWN("There is no such proposal."),
        /** Somebody was quicker. */
        CLOSED("This proposal is not open any more. Somebody has activated, withdrawn or replaced it."),
        /** The proposer cannot be the second person. */
        SECOND_PERSON(
                "Somebody else has to activate this. A proposal needs a second person who looks at it, and you made it."),
        /** The only person there is has not said that nobody else looked. */
        UNCONFIRMED("Confirm that nobody else has looked at this definition. The history will say so."),
        /** What was looked at is not what would be replaced. */
        MOVED(
                "The definition in force has changed since you looked at this proposal. Look at the difference again, then"
                        + " decide."),
        /** Only who proposed may take it back. */
        NOT_YOURS("Only the person who made a proposal can withdraw it.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** For people; the same for everyone. */
        public String sentence() {
            return sentence;
        }
    }
}
