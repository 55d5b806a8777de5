package dev.candor.store.read;

import dev.candor.event.ClientKey;
import dev.candor.store.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of one type from the partitions named, newest first, with the mentions that belong to them. */
final class StoredEvents {
    private static final String EVENTS = """
            select e.event_id, e.event_type_id, e.definition_version, c.client_key, e.expires_on, e.version, e.country,
                e.properties
            from (
                select * from event
                where event_type_id = ? and expires_on = any(?) and event_id >= ? and event_id < ?
                order by event_id desc limit ?
            ) e left join client c on c.id = e.client_id
            order by e.event_id desc
            """;

    private static final String MENTIONS = """
            select m.event_id, m.role, c.client_key from mention m join client c on c.id = m.client_id
            where m.event_id = any(?) and m.expires_on = any(?)
            order by m.event_id, m.role, c.client_key
            """;

    private StoredEvents() {}

    static List<StoredEvent> read(Connection connection, Stretch stretch, int limit) throws SQLException {
        Object[] partitions =
                stretch.days().stream().map(EventDay::expiresOn).distinct().toArray(LocalDate[]::new);
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setInt(1, stretch.typeNumber());
            statement.setArray(2, connection.createArrayOf("date", partitions));
            statement.setObject(3, stretch.start());
            statement.setObject(4, stretch.end());
            statement.setInt(5, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return withMentions(connection, events);
            }
        }
    }

    /** The row at hand, of a query with the columns of {@link #EVENTS}; without mentions. */
    static StoredEvent event(ResultSet rows) throws SQLException {
        UUID id = rows.getObject(1, UUID.class);
        return new StoredEvent(
                id,
                EventDay.arrival(id),
                rows.getInt(2),
                rows.getInt(3),
                shortName(rows.getBytes(4)),
                List.of(),
                rows.getObject(5, LocalDate.class),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8));
    }

    /** The same rows with the mentions that belong to them. */
    static List<StoredEvent> withMentions(Connection connection, List<StoredEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        Map<UUID, List<String>> mentions = mentions(connection, events);
        return events.stream()
                .map(event -> mentions.containsKey(event.id()) ? with(event, mentions.get(event.id())) : event)
                .toList();
    }

    private static Map<UUID, List<String>> mentions(Connection connection, List<StoredEvent> events)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MENTIONS)) {
            Object[] ids = events.stream().map(StoredEvent::id).toArray(UUID[]::new);
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            Object[] partitions =
                    events.stream().map(StoredEvent::expiresOn).distinct().toArray(LocalDate[]::new);
            statement.setArray(2, connection.createArrayOf("date", partitions));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, List<String>> mentions = new HashMap<>();
                while (rows.next()) {
                    mentions.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(rows.getString(2) + ": " + shortName(rows.getBytes(3)));
                }
                return mentions;
            }
        }
    }

    private static StoredEvent with(StoredEvent event, List<String> mentions) {
        return new StoredEvent(
                event.id(),
                event.receivedAt(),
                event.typeNumber(),
                event.definitionVersion(),
                event.client(),
                mentions,
                event.expiresOn(),
                event.version(),
                event.country(),
                event.properties());
    }

    private static @Nullable String shortName(byte @Nullable [] key) {
        return key == null ? null : ClientKey.of(key).shortName();
    }
}
