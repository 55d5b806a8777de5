package dev.candor.store.seen;

import dev.candor.event.EventKey;
import dev.candor.store.group.CopyBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Writes keys into the table, in the two ways that ADR 34 weighs. All keys come sorted, so no two groups wait for each other. */
final class SeenTable {
    private static final String COPY = "copy seen (event_key) from stdin with (format binary)";

    private static final String INSERT = """
            insert into seen (event_key) select k from unnest(?::uuid[]) k on conflict do nothing returning event_key
            """;

    private static final int TEXT = 36;

    private final CopyBuffer rows = new CopyBuffer(1 << 12);

    /** Writes keys of which none is expected to be there: half the cost of {@link #insert}, and an error if one is. */
    void copy(Connection connection, List<EventKey> sorted) throws SQLException {
        rows.begin();
        for (EventKey key : sorted) {
            rows.row(1);
            rows.uuid(new UUID(key.high(), key.low()));
        }
        rows.send(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
    }

    /** Writes those that are not there, and says which these were. Waits for whoever is just writing one of them. */
    Set<EventKey> insert(Connection connection, List<EventKey> sorted) throws SQLException {
        Set<EventKey> fresh = HashSet.newHashSet(sorted.size());
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, array(sorted));
            try (ResultSet inserted = statement.executeQuery()) {
                while (inserted.next()) {
                    UUID key = inserted.getObject(1, UUID.class);
                    fresh.add(new EventKey(key.getMostSignificantBits(), key.getLeastSignificantBits()));
                }
            }
        }
        return fresh;
    }

    // The driver knows no arrays of UUIDs but as text.
    private static String array(List<EventKey> keys) {
        StringBuilder text = new StringBuilder(keys.size() * (TEXT + 1) + 1).append('{');
        for (EventKey key : keys) {
            text.append(text.length() == 1 ? "" : ",").append(new UUID(key.high(), key.low()));
        }
        return text.append('}').toString();
    }
}
