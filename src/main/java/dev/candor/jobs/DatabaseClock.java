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
        return agree(now, now());
    }

    /**
     * The earlier of the two clocks: what has ended by it has ended by both.
     *
     * @param now the present, by this machine's clock
     * @throws IllegalStateException if they do not agree, or the database cannot be asked
     */
    public Instant earlierOf(Instant now) {
        Instant there = now();
        if (!agree(now, there)) {
            throw new IllegalStateException("nothing is removed: the clocks of application and database differ");
        }
        return there.isBefore(now) ? there : now;
    }

    /**
     * The present, by the database's clock.
     *
     * @throws IllegalStateException if it cannot be asked
     */
    public Instant now() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("the database's clock cannot be read: SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean agree(Instant here, Instant there) {
        return Duration.between(here, there).abs().compareTo(TRUST) <= 0;
    }
}
