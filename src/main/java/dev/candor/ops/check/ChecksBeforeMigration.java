package dev.candor.ops.check;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Looks at the database before the first table is made in it: one that is not fit for Candor stays as it was. What is done to it then
 * may take its time.
 */
@Singleton
final class ChecksBeforeMigration implements FlywayConfigurationCustomizer {
    /** How often a replica asks, once a second, whether the one that migrates is done: for an hour. */
    private static final int QUESTIONS = 3_600;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new Check(), new UnhurriedMigrations());
        configuration.lockRetryCount(QUESTIONS);
    }

    private static final class Check extends BaseCallback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                Refusing.onFindings("Candor does not start on this database.", context.getConnection());
            } catch (SQLException failed) {
                throw new IllegalStateException("The database's settings cannot be read", failed);
            }
        }
    }
}
