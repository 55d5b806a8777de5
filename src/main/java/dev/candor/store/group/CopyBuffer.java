package dev.candor.store.group;

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
public final class CopyBuffer {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;
    private static final int END = -1;

    private ByteBuffer buffer;

    public CopyBuffer(int capacity) {
        buffer = ByteBuffer.allocate(capacity);
    }

    public void begin() {
        buffer.clear();
        room(HEADER.length).put(HEADER);
    }

    public void row(int fields) {
        room(Short.BYTES).putShort((short) fields);
    }

    public void number(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    public void nothing() {
        room(Integer.BYTES).putInt(NULL);
    }

    public void uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    public void date(LocalDate value) {
        number((int) (value.toEpochDay() - EPOCH_DAY));
    }

    public void text(@Nullable String value) {
        if (value == null) {
            nothing();
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Text in UTF-8, or {@code json}, whose binary form is its text. */
    public void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    /** Ends the rows and sends them. Its connection can be used or ended afterwards, whatever happens. */
    public void send(CopyIn copy) throws SQLException {
        room(Short.BYTES).putShort((short) END);
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            copy.endCopy();
        } catch (SQLException e) {
            // A connection that dies within a COPY stays locked for it: whoever rolled it back would wait for ever.
            cancel(copy, e);
            throw e;
        }
    }

    private static void cancel(CopyIn copy, SQLException cause) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
            buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
        }
        return buffer;
    }
}
