package dev.candor.store.client;

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

/** Pseudonyms end with their salt: yesterday's and today's are left, all older ones are gone. Their rows keep the number. */
@ApplicationScoped
class VisitorRetention implements RetentionItem {
    private static final String SWEEP = "delete from visitor where day < ?";

    @Inject
    DataSource dataSource;

    @Override
    public String name() {
        return "visitors' day pseudonyms";
    }

    @Override
    public String term() {
        return "48 hours, as their salt";
    }

    @Override
    public long sweep(Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SWEEP)) {
            statement.setObject(1, yesterday);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("pseudonyms cannot be swept", e);
        }
    }
}
