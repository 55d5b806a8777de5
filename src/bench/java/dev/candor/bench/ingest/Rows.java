package dev.candor.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Rows that the application stored, read back, for whoever stores the same without it. */
final class Rows {
    private static final int MOST = 100_000;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final long VERSION_7 = 0x7000;
    private static final long BITS_OF_COUNT = 0xFFF;
    private static final int TIMESTAMP_SHIFT = 16;

    private final List<Row> rows = new ArrayList<>();

    /** A row but for its id. */
    record Row(int project, int type, int version, int client, LocalDate expires, String program, String properties) {}

    static Rows read(Connection connection) throws SQLException {
        Rows found = new Rows();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select project_id, event_type_id, definition_version, client_id, expires_on,"
                                + " version, properties from event limit " + MOST)) {
            while (row.next()) {
                found.rows.add(new Row(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        if (found.rows.isEmpty()) {
            throw new IllegalStateException("the application stored nothing");
        }
        return found;
    }

    List<Row> all() {
        return rows;
    }

    /** An id as the application makes them: UUIDv7, counting up within a millisecond, so that the index grows at its end. */
    static UUID id(long count, SplittableRandom random) {
        long millis = System.currentTimeMillis();
        long high = millis << TIMESTAMP_SHIFT | VERSION_7 | count & BITS_OF_COUNT;
        return new UUID(high, Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    /**
     * All rows as fields of PostgreSQL's binary COPY, made beforehand. The first field, at {@link #ID_AT} of each, is the id's place.
     */
    List<byte[]> encoded() {
        return rows.stream().map(Rows::encode).toList();
    }

    /** Where the id's 16 bytes stand in an encoded row. */
    static final int ID_AT = Short.BYTES + Integer.BYTES;

    private static byte[] encode(Row row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(11);
            out.writeInt(2 * Long.BYTES);
            out.write(new byte[2 * Long.BYTES]);
            for (int number : new int[] {row.client, row.project, row.type, row.version, row.client}) {
                number(out, number);
            }
            out.writeInt(-1);
            number(out, (int) (row.expires.toEpochDay() - EPOCH.toEpochDay()));
            text(out, row.program);
            out.writeInt(-1);
            text(out, row.properties);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
