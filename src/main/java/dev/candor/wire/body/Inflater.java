package dev.candor.wire.body;

import dev.candor.event.Refusal;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;

/** Undoes gzip, within bounds: a few bytes can be made to fill any memory. */
public final class Inflater {
    /** Bytes that come out, at most. */
    static final int MAX_SIZE = 4 * 1024 * 1024;

    /** Bytes that come out for each byte that went in, at most. */
    static final int MAX_RATIO = 100;

    private static final int STEP = 16 * 1024;

    private final byte[] compressed;
    private final long limit;
    private final ByteArrayOutputStream inflated;
    private final java.util.zip.Inflater deflate = new java.util.zip.Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] step = new byte[STEP];

    private Inflater(byte[] compressed) {
        this.compressed = compressed;
        this.limit = Math.min(MAX_SIZE, (long) compressed.length * MAX_RATIO);
        this.inflated = new ByteArrayOutputStream((int) Math.min(limit, compressed.length * 4L));
    }

    /** The body as it was before compression; several members are one behind the other. */
    public static Decoded<byte[]> inflate(byte[] compressed) {
        Inflater inflater = new Inflater(compressed);
        try {
            return inflater.allMembers();
        } catch (DataFormatException notGzip) {
            return Decoded.malformed("The body is not gzip.", null);
        } finally {
            inflater.deflate.end();
        }
    }

    private Decoded<byte[]> allMembers() throws DataFormatException {
        int at = 0;
        do {
            at = member(at);
            if (inflated.size() > limit) {
                return new Decoded.Broken<>(Refusal.TOO_LARGE, "The body inflates beyond all bounds.", null);
            }
        } while (at < compressed.length);
        return Decoded.of(inflated.toByteArray());
    }

    /** Inflates the member that begins here, and returns where the next one would; stops early beyond the limit. */
    private int member(int start) throws DataFormatException {
        int data = GzipMember.dataAt(compressed, start);
        if (data < 0) {
            throw new DataFormatException("no gzip header");
        }
        int before = inflated.size();
        deflate.reset();
        checksum.reset();
        deflate.setInput(compressed, data, compressed.length - data);
        while (!deflate.finished() && inflated.size() <= limit) {
            int length = deflate.inflate(step);
            if (length == 0 && !deflate.finished()) {
                throw new DataFormatException("truncated");
            }
            inflated.write(step, 0, length);
            checksum.update(step, 0, length);
        }
        int end = data + (int) deflate.getBytesRead();
        boolean isWhole = GzipMember.endsWith(compressed, end, checksum.getValue(), inflated.size() - before);
        if (inflated.size() <= limit && !isWhole) {
            throw new DataFormatException("wrong check sum");
        }
        return end + GzipMember.TRAILER;
    }
}
