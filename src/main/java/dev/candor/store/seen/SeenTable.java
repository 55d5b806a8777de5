package dev.candor.store.seen;

import dev.candor.event.EventKey;
import dev.candor.store.group.CopyEnd;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes keys into the table, in the two ways that ADR 34 weighs. All keys come sorted, so no two groups wait for each other. */
final class SeenTable {
    private static final String COPY = "copy seen (event_key) from stdin with (format binary)";

    private static final String INSERT = """
            insert into seen (event_key) select k from unnest(?::uuid[]) k on conflict do nothing returning event_key
            """;

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int ROW = Short.BYTES + Integer.BYTES + EventKey.LENGTH;
    private static final int TEXT = 36;

    private ByteBuffer rows = ByteBuffer.allocate(0);

    /** Writes keys of which none is expected to be there: half the cost of {@link #insert}, and an error if one is. */
    void copy(Connection connection, List<EventKey> sorted) throws SQLException {
        int bytes = HEADER.length + sorted.size() * ROW + Short.BYTES;
        if (rows.capacity() < bytes) {
            rows = ByteBuffer.allocate(2 * bytes);
        }
        rows.clear().put(HEADER);
        for (EventKey key : sorted) {
            rows.putShort((short) 1).putInt(EventKey.LENGTH).putLong(key.high()).putLong(key.low());
        }
        rows.putShort((short) -1);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        CopyEnd.send(copy, rows.array(), rows.position());
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
