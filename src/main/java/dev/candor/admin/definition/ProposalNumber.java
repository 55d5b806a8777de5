package dev.candor.admin.definition;

import java.util.Optional;

/** The number of a proposal, as it stands in an address. */
final class ProposalNumber {
    private ProposalNumber() {}

    /** The number; nothing if it is none. */
    static Optional<Integer> parse(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> number > 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
