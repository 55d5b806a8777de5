package dev.candor.store.seen;

import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Keys of events end after 35 days, a UTC day at a time. */
@ApplicationScoped
class SeenRetention implements RetentionItem {
    private static final int DAYS = 35;

    /** Keys of a transaction: whoever sends one of them just now waits for it. */
    private static final int SOME = 10_000;

    // By the earlier of two clocks: one that is far ahead must not let a resend through.
    private static final String SWEEP = """
            delete from seen where ctid = any(array(
                select ctid from seen where seen_on < least(?::date, (now() at time zone 'utc')::date) - %d limit %d))
            """.formatted(DAYS, SOME);

    @Inject
    DataSource dataSource;

    @Override
    public String name() {
        return "hashes of events' own ids";
    }

    @Override
    public String term() {
        return DAYS + " days";
    }

    @Override
    public long sweep(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SWEEP)) {
            statement.setObject(1, LocalDate.ofInstant(now, ZoneOffset.UTC));
            long count = 0;
            int some;
            do {
                some = statement.executeUpdate();
                count += some;
            } while (some == SOME);
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("keys of events cannot be swept", e);
        }
    }
}
