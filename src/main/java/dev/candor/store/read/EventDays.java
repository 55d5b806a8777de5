package dev.candor.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks the table that says which partitions hold what. */
final class EventDays {
    private static final String OF_TYPE = """
            select event_type_id, arrived_on, expires_on from event_day
            where event_type_id = ? and arrived_on <= ?
            order by arrived_on desc, expires_on
            """;

    private static final String OF_PROJECT = """
            select event_type_id, arrived_on, expires_on from event_day
            where project_id = ? and arrived_on = ?
            """;

    private static final String LATEST = """
            select event_type_id, arrived_on, expires_on from event_day d
            where d.project_id = ? and (d.event_type_id = ? or ?) and d.arrived_on = (
                select max(arrived_on) from event_day where project_id = d.project_id and (event_type_id = ? or ?))
            """;

    private EventDays() {}

    /** A type's days up to this one, newest first. */
    static List<EventDay> ofType(Connection connection, int typeNumber, LocalDate upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_TYPE)) {
            statement.setInt(1, typeNumber);
            statement.setObject(2, upTo);
            return read(statement);
        }
    }

    /** What arrived for a project on a day. */
    static List<EventDay> ofProject(Connection connection, int projectNumber, LocalDate arrivedOn) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_PROJECT)) {
            statement.setInt(1, projectNumber);
            statement.setObject(2, arrivedOn);
            return read(statement);
        }
    }

    /** What arrived on the last day on which anything did. */
    static List<EventDay> latest(Connection connection, int projectNumber, int typeNumber, boolean anyType)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setInt(1, projectNumber);
            statement.setInt(2, typeNumber);
            statement.setBoolean(3, anyType);
            statement.setInt(4, typeNumber);
            statement.setBoolean(5, anyType);
            return read(statement);
        }
    }

    private static List<EventDay> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<EventDay> days = new ArrayList<>();
            while (rows.next()) {
                days.add(new EventDay(
                        rows.getInt(1), rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class)));
            }
            return days;
        }
    }
}
