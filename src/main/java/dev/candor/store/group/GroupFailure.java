package dev.candor.store.group;

import dev.candor.jobs.DatabaseTrouble;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** A transaction that did not happen, or may not have, and what can be done about it. Carries no message of the database's. */
public final class GroupFailure extends Exception {
    private static final long serialVersionUID = 1;

    private static final String CHECK_VIOLATION = "23514";
    private static final String UNKNOWN_RESOLUTION = "08007";

    /** What to do. */
    public enum Kind {
        /** The database, or a fault of ours, refuses the content: find the row. */
        CONTENT,
        /** There is no partition for the day of a row: make it, or find the row. */
        UNPLACED,
        /** Nothing was kept, and the next try may do: a deadlock, a connection that died since its last use. */
        RETRY,
        /** Nothing was kept, and the next try knows better. */
        AGAIN,
        /** The commit was sent and not answered: everything may be on disk, or nothing. */
        UNCLEAR,
        /** The database is away, does not answer in time or takes nothing; nothing was kept. */
        AWAY,
        /** The database cannot: a table is missing, a right was taken away. */
        UNABLE
    }

    private final Kind kind;
    private final String state;
    private final transient @Nullable Sent sent;

    // The database's text may quote values, so only the state goes on.
    private GroupFailure(Kind kind, String state, @Nullable Sent sent) {
        super("SQL state " + state, null, false, false);
        this.kind = kind;
        this.state = state;
        this.sent = sent;
    }

    private GroupFailure(RuntimeException fault) {
        super("a fault of Candor's own", fault, false, false);
        kind = Kind.CONTENT;
        state = "none";
        sent = null;
    }

    /** The group met something that it did not expect, and does now. */
    public static GroupFailure again() {
        return new GroupFailure(Kind.AGAIN, "none", null);
    }

    /** The same, now that it is known that nothing is on disk: it may be tried again. */
    public GroupFailure nothingKept() {
        return new GroupFailure(Kind.RETRY, state, null);
    }

    /** Something of ours broke on a row, before the commit: nothing is kept, and the row's neighbors are not to blame. */
    public static GroupFailure ofFault(RuntimeException fault) {
        return new GroupFailure(fault);
    }

    /** No connection was to be had. */
    public static GroupFailure ofConnecting(SQLException cause) {
        return new GroupFailure(Kind.AWAY, state(cause), null);
    }

    /** The same, now that it is known that its day has no partition by right: find the row. */
    public GroupFailure inContent() {
        return new GroupFailure(Kind.CONTENT, state, null);
    }

    /** The transaction failed before its commit, so nothing of it is kept. */
    public static GroupFailure beforeCommit(SQLException cause) {
        Kind kind = isUnplaced(cause) ? Kind.UNPLACED : kind(state(cause));
        return new GroupFailure(kind, state(cause), null);
    }

    /** The commit itself failed: but for a conflict or a constraint, it may have happened all the same. */
    public static GroupFailure ofCommit(SQLException cause, Sent sent) {
        Kind kind = kind(state(cause));
        boolean isRefused = kind == Kind.CONTENT || (kind == Kind.RETRY && isConflict(cause));
        return isRefused
                ? new GroupFailure(kind, state(cause), null)
                : new GroupFailure(Kind.UNCLEAR, state(cause), sent);
    }

    /** The commit broke in our own hands, and may have happened all the same. */
    public static GroupFailure ofUnansweredCommit(Sent sent) {
        return new GroupFailure(Kind.UNCLEAR, UNKNOWN_RESOLUTION, sent);
    }

    public Kind kind() {
        return kind;
    }

    /** The transaction whose fate is unclear; null if it is clear. */
    public @Nullable Sent sent() {
        return sent;
    }

    /** Whether others would fare no better now. */
    public boolean isOutage() {
        return kind == Kind.AWAY || kind == Kind.RETRY || kind == Kind.UNCLEAR;
    }

    /** The SQL state, for the log. */
    public String state() {
        return state;
    }

    // Classes of SQL states: 22 data, 23 constraints, 08 connection, 57P0x shutdown, 40 conflicts.
    private static Kind kind(String state) {
        if (state.startsWith("22") || state.startsWith("23")) {
            return Kind.CONTENT;
        }
        if (state.startsWith("08") || state.startsWith("57P0") || state.startsWith("40")) {
            return Kind.RETRY;
        }
        return DatabaseTrouble.of(state).isPresent() ? Kind.AWAY : Kind.UNABLE;
    }

    // The state is that of a violated check; a check has a name.
    private static boolean isUnplaced(SQLException cause) {
        return cause instanceof PSQLException told
                && CHECK_VIOLATION.equals(told.getSQLState())
                && told.getServerErrorMessage() != null
                && told.getServerErrorMessage().getConstraint() == null;
    }

    private static boolean isConflict(SQLException cause) {
        return state(cause).startsWith("40");
    }

    private static String state(SQLException cause) {
        return String.valueOf(cause.getSQLState());
    }
}
