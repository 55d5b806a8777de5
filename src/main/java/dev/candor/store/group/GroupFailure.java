package dev.candor.store.group;

import dev.candor.jobs.DatabaseTrouble;
import java.sql.SQLException;

/** A transaction that did not happen, or may not have, and what can be done about it. Carries no message of the database's. */
public final class GroupFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** What to do. */
    public enum Kind {
        /** The database, or a fault of ours, refuses the content: find the row. */
        CONTENT,
        /** Nothing was kept, and the next try may do: a deadlock, a connection that died since its last use. */
        RETRY,
        /** The database is away, does not answer in time or takes nothing, or it is unknown whether the commit arrived. */
        AWAY,
        /** The database cannot: a table is missing, a right was taken away. */
        UNABLE
    }

    private final Kind kind;
    private final String state;

    private GroupFailure(Kind kind, SQLException cause) {
        // The database's text may quote values, so only the state goes on.
        super("SQL state " + cause.getSQLState(), null, false, false);
        this.kind = kind;
        state = String.valueOf(cause.getSQLState());
    }

    private GroupFailure(RuntimeException fault) {
        super("a fault of Candor's own", fault, false, false);
        kind = Kind.CONTENT;
        state = "none";
    }

    /** Something of ours broke on a row, before the commit: nothing is kept, and the row's neighbors are not to blame. */
    public static GroupFailure ofFault(RuntimeException fault) {
        return new GroupFailure(fault);
    }

    /** No connection was to be had. */
    public static GroupFailure ofConnecting(SQLException cause) {
        return new GroupFailure(Kind.AWAY, cause);
    }

    /** The transaction failed before its commit, so nothing of it is kept. */
    public static GroupFailure beforeCommit(SQLException cause) {
        return new GroupFailure(kind(String.valueOf(cause.getSQLState())), cause);
    }

    /** The commit itself failed: if the connection broke, it may have happened all the same. */
    public static GroupFailure ofCommit(SQLException cause) {
        Kind kind = kind(String.valueOf(cause.getSQLState()));
        return new GroupFailure(kind == Kind.RETRY && !isConflict(cause) ? Kind.AWAY : kind, cause);
    }

    public Kind kind() {
        return kind;
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

    private static boolean isConflict(SQLException cause) {
        return String.valueOf(cause.getSQLState()).startsWith("40");
    }
}
