package dev.candor.ops.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets each statement of a migration take its time, but not wait for a lock for long. They run on a connection of the pages, whose
 * patience with one answer is a minute, and an index of many rows takes longer. Behind one that waits for a table, though, all the
 * traffic of the replicas that still run queues: it gives up before a writer would, and the next start tries again.
 */
final class UnhurriedMigrations extends BaseCallback {
    /** Half of what a statement of the store may take, and longer than the server needs to send a vacuum of its own away. */
    private static final String IMPATIENT = "set lock_timeout = '2s'";

    private static final String USUAL = "reset lock_timeout";

    private int usual;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE
                || event == Event.BEFORE_EACH_MIGRATE_STATEMENT
                || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Connection connection = context.getConnection();
            if (event == Event.BEFORE_EACH_MIGRATE) {
                usual = connection.getNetworkTimeout();
                connection.setNetworkTimeout(Runnable::run, 0);
            } else if (event == Event.BEFORE_EACH_MIGRATE_STATEMENT) {
                // Before each, for some say themselves that they wait longer.
                execute(connection, IMPATIENT);
            } else {
                // The pages get it back.
                execute(connection, USUAL);
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The connection of the migrations is lost", failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
