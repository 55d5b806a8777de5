package dev.candor.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The other clock that there is: two that agree are less likely to be wrong than one. Blocking. */
@ApplicationScoped
public class DatabaseClock {
    /** Clocks further apart than this are not two that agree. */
    private static final Duration TRUST = Duration.ofHours(1);

    @Inject
    DataSource dataSource;

    /**
     * Whether the database's clock agrees with a moment, within an hour.
     *
     * @param now the present, by this machine's clock
     * @throws IllegalStateException if the database cannot be asked
     */
    public boolean agreesWith(Instant now) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
            return Duration.between(now, there).abs().compareTo(TRUST) <= 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the database's clock cannot be read: SQL state " + e.getSQLState(), e);
        }
    }
}
