package dev.candor.bench.ingest;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The measure: the rows that the application stored, in binary COPY, into the same table with its indexes, a thousand to a
 * transaction, over one connection. Nothing is decided, and nothing is encoded but ids.
 */
final class CopyContestant implements Contestant {
    private static final int BATCH = 1_000;
    private static final String COPY = """
            copy event (event_id, shard_key, project_id, event_type_id, definition_version, client_id, visitor, expires_on,
                version, country, properties) from stdin with (format binary)
            """;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;

    private final Server server;
    private final List<byte[]> rows;
    private final SplittableRandom random = new SplittableRandom();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
    private int next;

    CopyContestant(Server server, Rows rows) {
        this.server = server;
        this.rows = rows.encoded();
    }

    @Override
    public String title() {
        return "raw COPY BINARY, 1,000 to a commit";
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    /** So many rows, for a table that is in use. */
    void fill(int events) throws SQLException {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < events / BATCH; i++) {
                copy(connection);
                connection.commit();
            }
        }
    }

    @Override
    public Turn turn(Duration time) throws SQLException {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            long own = ProcessTime.of(ProcessHandle.current().pid());
            long database = server.time();
            long begin = System.nanoTime();
            long events = 0;
            while (System.nanoTime() - begin < time.toNanos()) {
                copy(connection);
                connection.commit();
                events += BATCH;
            }
            long nanos = System.nanoTime() - begin;
            long used = ProcessTime.of(ProcessHandle.current().pid()) - own;
            return new Turn(events, 0, nanos, 0, server.time() - database, used);
        }
    }

    private void copy(Connection connection) throws SQLException {
        buffer.clear().put(HEADER);
        for (int i = 0; i < BATCH; i++) {
            byte[] row = rows.get(next++ % rows.size());
            int begin = buffer.position();
            UUID id = Rows.id(next, random);
            buffer.put(row)
                    .putLong(begin + Rows.ID_AT, id.getMostSignificantBits())
                    .putLong(begin + Rows.ID_AT + Long.BYTES, id.getLeastSignificantBits());
        }
        buffer.putShort(END);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        copy.endCopy();
    }
}
