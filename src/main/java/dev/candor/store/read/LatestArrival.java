package dev.candor.store.read;

import dev.candor.store.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** When the last row came. */
@ApplicationScoped
public class LatestArrival {
    private static final String NEWEST =
            "select event_id from event where event_type_id = ? and expires_on = ? order by event_id desc limit 1";

    @Inject
    DataSource dataSource;

    /** The arrival of a project's newest row, of one type or, with {@link Intake#NONE}, of all. */
    public Optional<Instant> receivedAt(int projectNumber, int typeNumber) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<Instant> newest = Optional.empty();
            for (EventDay day : EventDays.latest(connection, projectNumber, typeNumber, typeNumber == Intake.NONE)) {
                Optional<Instant> candidate = newest(connection, day);
                if (candidate.isPresent() && candidate.get().isAfter(newest.orElse(Instant.MIN))) {
                    newest = candidate;
                }
            }
            return newest;
        } catch (SQLException e) {
            throw new IllegalStateException("the newest row cannot be read", e);
        }
    }

    private static Optional<Instant> newest(Connection connection, EventDay day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setInt(1, day.typeNumber());
            statement.setObject(2, day.expiresOn());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(EventDay.arrival(row.getObject(1, UUID.class))) : Optional.empty();
            }
        }
    }
}
