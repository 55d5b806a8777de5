package dev.candor.store.intake;

import dev.candor.store.Intake.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the books. */
@ApplicationScoped
class IntakeLines {
    private static final String SINCE = """
            select event_type_id, outcome, reason, sum(count)::bigint from intake
            where project_id = ? and minute >= ?
            group by event_type_id, outcome, reason
            order by event_type_id, outcome, reason
            """;

    @Inject
    DataSource dataSource;

    List<Line> since(int projectNumber, Instant since) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setInt(1, projectNumber);
            statement.setObject(2, since.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                List<Line> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(new Line(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }
}
