package dev.candor.store.intake;

import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Dead letters end when the reasons of refusals do: with the UTC day, so that none is older than seven days. */
@ApplicationScoped
class DeadLetterRetention implements RetentionItem {
    private static final String END = "delete from dead_letter where hour < ?";

    @Inject
    DataSource dataSource;

    @Override
    public String name() {
        return "dead letters";
    }

    @Override
    public String term() {
        return "7 days";
    }

    @Override
    public long sweep(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setObject(1, IntakeRetention.firstWithReasons(now));
            return end.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be swept", e);
        }
    }
}
