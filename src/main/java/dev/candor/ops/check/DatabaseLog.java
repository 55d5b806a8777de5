package dev.candor.ops.check;

import dev.candor.jobs.Probe;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Whether PostgreSQL itself would write values into its log. Said at the start, in the log and by health; no reason to refuse,
 * because the settings may be another team's, and what is written there stays on the database's machine.
 */
@Singleton
class DatabaseLog implements Probe {
    private static final Logger LOG = Logger.getLogger(DatabaseLog.class);

    private final DataSource database;
    private volatile List<ConfigurationChecks.Finding> findings = List.of();

    @Inject
    DatabaseLog(DataSource database) {
        this.database = database;
    }

    void atStart(@Observes StartupEvent start) {
        try (Connection connection = database.getConnection()) {
            findings = ConfigurationChecks.ofLog(connection);
            findings.forEach(finding -> LOG.warnf("PostgreSQL may log what clients sent: %s", finding));
        } catch (SQLException e) {
            LOG.warnf("PostgreSQL's settings of its log cannot be read: state=%s", e.getSQLState());
        }
    }

    @Override
    public String about() {
        return "database log";
    }

    @Override
    public Finding look() {
        return findings.isEmpty()
                ? Finding.good("PostgreSQL logs no statement, no parameter and no refused row.")
                : Finding.warning("PostgreSQL may log what clients sent ("
                        + findings.stream()
                                .map(ConfigurationChecks.Finding::setting)
                                .collect(Collectors.joining(", "))
                        + "): see the warnings at the start, and docs/threat-model.md.");
    }
}
