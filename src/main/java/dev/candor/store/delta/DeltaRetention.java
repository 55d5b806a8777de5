package dev.candor.store.delta;

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

/** Deltas that nobody folded end all the same: what they count can be counted again from the rows. */
@ApplicationScoped
class DeltaRetention implements RetentionItem {
    /** Deltas of a transaction. */
    private static final int SOME = 10_000;

    private static final String END = "delete from rollup_delta where ctid = any(array("
            + "select ctid from rollup_delta where expires_on <= ? limit " + SOME + "))";

    @Inject
    DataSource dataSource;

    @Override
    public String name() {
        return "rollup deltas";
    }

    @Override
    public String term() {
        return "48 hours, as the salt of the visitors in them";
    }

    @Override
    public long sweep(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setObject(1, LocalDate.ofInstant(now, ZoneOffset.UTC));
            long count = 0;
            int some;
            do {
                some = end.executeUpdate();
                count += some;
            } while (some == SOME);
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("the rollup deltas cannot be swept", e);
        }
    }
}
