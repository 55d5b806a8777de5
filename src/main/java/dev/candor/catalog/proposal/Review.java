package dev.candor.catalog.proposal;

import dev.candor.catalog.read.Flaw;
import java.util.List;

/**
 * A proposal as it must be looked at before somebody activates it.
 *
 * @param proposal the proposal
 * @param flaws what is wrong with it now; it was free of flaws when it was proposed
 * @param changes what it would change, what loosens privacy first; only of an open proposal
 * @param seen the number of the proposal in force, 0 if none: handed back with the decision, so that nobody decides about a
 *     difference that is another by then
 */
public record Review(Proposal proposal, List<Flaw> flaws, List<Change> changes, int seen) {

    /** Whether anything in it loosens privacy. */
    public boolean isLooser() {
        return changes.stream().anyMatch(Change::isLooser);
    }
}
