package dev.candor.ops.check;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets each statement of a migration take its time. They run on a connection of the pages, whose patience with one answer is a
 * minute, and an index of many rows takes longer.
 */
final class UnhurriedMigrations extends BaseCallback {
    private int usual;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
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
            } else {
                // The pages get it back.
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The connection of the migrations is lost", failed);
        }
    }
}
