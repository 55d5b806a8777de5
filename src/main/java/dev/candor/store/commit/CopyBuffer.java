package dev.candor.store.commit;

import dev.candor.store.group.CopyEnd;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"): big-endian, each field with its length in
 * front, -1 for null. One buffer is used for all groups; it grows to the largest and stays.
 */
final class CopyBuffer {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;
    private static final int END = -1;

    private ByteBuffer buffer;

    CopyBuffer(int capacity) {
        buffer = ByteBuffer.allocate(capacity);
    }

    void begin() {
        buffer.clear();
        room(HEADER.length).put(HEADER);
    }

    void row(int fields) {
        room(Short.BYTES).putShort((short) fields);
    }

    void number(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    void nothing() {
        room(Integer.BYTES).putInt(NULL);
    }

    void uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    void date(LocalDate value) {
        number((int) (value.toEpochDay() - EPOCH_DAY));
    }

    void text(@Nullable String value) {
        if (value == null) {
            nothing();
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Text in UTF-8, or {@code json}, whose binary form is its text. */
    void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    /** Ends the rows and sends them. */
    void send(CopyIn copy) throws SQLException {
        room(Short.BYTES).putShort((short) END);
        CopyEnd.send(copy, buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
            buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
        }
        return buffer;
    }
}
