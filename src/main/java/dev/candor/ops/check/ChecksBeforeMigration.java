package dev.candor.ops.check;

import dev.candor.jobs.StartRefused;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Looks at the database before the first table is made in it: one that is not fit for Candor stays as it was. */
@Singleton
final class ChecksBeforeMigration implements FlywayConfigurationCustomizer {
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new Check());
    }

    private static final class Check extends BaseCallback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                List<ConfigurationChecks.Finding> findings = ConfigurationChecks.of(context.getConnection());
                if (!findings.isEmpty()) {
                    throw new StartRefused(findings.stream()
                            .map(ConfigurationChecks.Finding::toString)
                            .collect(Collectors.joining("\n", "Candor does not start on this database.\n", "")));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("The database's settings cannot be read", failed);
            }
        }
    }
}
