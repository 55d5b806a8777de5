package dev.candor.jobs;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the database from serving anybody, told by its codes (PostgreSQL's manual, appendix A). None of it is the fault of
 * what was asked, and each may pass by itself, so whoever asked may ask again.
 */
public enum DatabaseTrouble {
    /** It cannot be reached, is starting or stopping, or did not answer in time. */
    AWAY("does not answer"),
    /** Its disk, or that of its log, has no room left. */
    FULL("has no room left on its disk"),
    /** It is a standby, or somebody has forbidden changes. */
    READ_ONLY("takes no changes"),
    /** It has no connection or no memory left. */
    EXHAUSTED("has no connection or no memory left"),
    /** Its machine fails it. */
    BROKEN("cannot read or write its files");

    /** Chains of causes are short; one that leads back to itself must end. */
    private static final int DEEPEST = 12;

    private final String words;

    DatabaseTrouble(String words) {
        this.words = words;
    }

    /** What it does, for a sentence that begins with "the database". */
    public String words() {
        return words;
    }

    /** Whether what is stored can be read all the same. */
    public boolean leavesReading() {
        return this == FULL || this == READ_ONLY;
    }

    /** The trouble that a code stands for; nothing if the code speaks of what was asked, or of a fault. */
    public static Optional<DatabaseTrouble> of(String state) {
        return Optional.ofNullable(
                switch (state) {
                    case "53100" -> FULL;
                    case "25006" -> READ_ONLY;
                    // A statement that was cancelled, by its time limit as a rule.
                    case "57014" -> AWAY;
                    default -> ofClass(state);
                });
    }

    private static @Nullable DatabaseTrouble ofClass(String state) {
        // 57P01 to 57P05: somebody or something ended the connection, or the server takes none yet.
        if (state.startsWith("08") || state.startsWith("57P0")) {
            return AWAY;
        }
        if (state.startsWith("53")) {
            return EXHAUSTED;
        }
        return state.startsWith("58") ? BROKEN : null;
    }

    /** The trouble at the bottom of a fault, however often it was wrapped; nothing if there is none. */
    public static Optional<DatabaseTrouble> behind(Throwable fault) {
        return behind(fault, 0);
    }

    private static Optional<DatabaseTrouble> behind(Throwable fault, int depth) {
        if (fault instanceof SQLException failed) {
            String state = failed.getSQLState();
            // A pool that found no connection in time gives no code.
            return state == null ? Optional.of(AWAY) : of(state);
        }
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        Optional<DatabaseTrouble> found =
                fault.getCause() == null ? Optional.empty() : behind(fault.getCause(), depth + 1);
        // A transaction that could not be ended tells only in passing why.
        for (Throwable suppressed : fault.getSuppressed()) {
            found = found.isPresent() ? found : behind(suppressed, depth + 1);
        }
        return found;
    }
}
