package dev.candor.store.read;

import dev.candor.event.ClientKey;
import dev.candor.store.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads all rows of one client, a few partitions at a time: a query over all of them would lock every partition and every index,
 * more than a thousand locks.
 */
final class ClientRows {
    /** Where its rows may be: anywhere. The days on which it was seen are by another clock than those on which its rows arrived. */
    private static final String PARTITIONS = """
            select distinct d.expires_on from client c join event_day d on d.project_id = c.project_id
            where c.project_id = ? and c.client_key = ?
            order by d.expires_on
            """;

    private static final String ROWS = """
            select e.event_id, e.event_type_id, e.definition_version, c.client_key, e.expires_on, e.version, e.country,
                e.properties
            from client c join event e on e.client_id = c.id
            where c.project_id = ? and c.client_key = ? and e.expires_on = any(?)
            order by e.expires_on, e.event_id
            """;

    private static final int PARTITIONS_AT_ONCE = 8;

    /** Rows in memory at a time: a client may be a loop that reports every second. */
    private static final int ROWS_AT_ONCE = 500;

    private ClientRows() {}

    static void read(Connection connection, int projectNumber, ClientKey client, Consumer<StoredEvent> each)
            throws SQLException {
        List<LocalDate> partitions = partitions(connection, projectNumber, client);
        connection.setAutoCommit(false); // else the driver fetches all rows at once
        try (PreparedStatement rows = connection.prepareStatement(ROWS)) {
            rows.setFetchSize(ROWS_AT_ONCE);
            rows.setInt(1, projectNumber);
            rows.setBytes(2, client.bytes());
            for (int from = 0; from < partitions.size(); from += PARTITIONS_AT_ONCE) {
                List<LocalDate> some = partitions.subList(from, Math.min(from + PARTITIONS_AT_ONCE, partitions.size()));
                rows.setArray(3, connection.createArrayOf("date", some.toArray()));
                read(connection, rows, each);
                connection.commit();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    static List<LocalDate> partitions(Connection connection, int projectNumber, ClientKey client) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARTITIONS)) {
            statement.setInt(1, projectNumber);
            statement.setBytes(2, client.bytes());
            try (ResultSet rows = statement.executeQuery()) {
                List<LocalDate> partitions = new ArrayList<>();
                while (rows.next()) {
                    partitions.add(rows.getObject(1, LocalDate.class));
                }
                return partitions;
            }
        }
    }

    private static void read(Connection connection, PreparedStatement statement, Consumer<StoredEvent> each)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<StoredEvent> some = new ArrayList<>(ROWS_AT_ONCE);
            while (rows.next()) {
                some.add(StoredEvents.event(rows));
                if (some.size() == ROWS_AT_ONCE) {
                    StoredEvents.withMentions(connection, some).forEach(each);
                    some.clear();
                }
            }
            StoredEvents.withMentions(connection, some).forEach(each);
        }
    }
}
