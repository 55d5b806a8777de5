package dev.candor.catalog.proposal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A definition that somebody of the team proposed, and what became of it.
 *
 * @param number its number, over all projects
 * @param name the event type's name
 * @param text the definition, as it was handed in
 * @param state where it stands
 * @param proposed by whom, and when
 * @param activated by whom, and when; null if it never was
 * @param alone whether only the proposer looked at it, because the team had no second account
 * @param version which version of the definition it became; 0 if none
 * @param closedAt when it was withdrawn or another took its place; null if neither
 */
public record Proposal(
        int number,
        String name,
        String text,
        State state,
        Signature proposed,
        @Nullable Signature activated,
        boolean alone,
        int version,
        @Nullable Instant closedAt) {

    /** Whether somebody may still activate or withdraw it. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    @Override
    public String toString() {
        return "Proposal " + number;
    }

    /**
     * Who did something, and when.
     *
     * @param account the account's number; the account itself may be gone
     */
    public record Signature(int account, Instant at) {}

    /** Where a proposal stands. */
    public enum State {
        /** Waits for somebody to activate it. */
        OPEN,
        /** Is the definition in force. */
        ACTIVE,
        /** Was taken back before anybody activated it. */
        WITHDRAWN,
        /** Another proposal took its place, before or after it was activated. */
        SUPERSEDED;

        /** As the database and interfaces for programs spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
