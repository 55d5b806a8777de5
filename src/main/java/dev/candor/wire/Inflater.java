package dev.candor.wire;

import dev.candor.event.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Undoes gzip, within bounds: a few bytes can be made to fill any memory. */
final class Inflater {
    /** Bytes that come out, at most. */
    static final int MAX_SIZE = 4 * 1024 * 1024;

    /** Bytes that come out for each byte that went in, at most. */
    static final int MAX_RATIO = 100;

    private static final int STEP = 16 * 1024;

    private Inflater() {}

    /** The body as it was before compression. */
    static Decoded<byte[]> inflate(byte[] compressed) {
        long limit = Math.min(MAX_SIZE, (long) compressed.length * MAX_RATIO);
        ByteArrayOutputStream inflated = new ByteArrayOutputStream(compressed.length * 4);
        byte[] step = new byte[STEP];
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed), STEP)) {
            for (int length = gzip.read(step); length >= 0; length = gzip.read(step)) {
                inflated.write(step, 0, length);
                if (inflated.size() > limit) {
                    return new Decoded.Broken<>(Refusal.TOO_LARGE, "The body inflates beyond all bounds.", null);
                }
            }
        } catch (IOException notGzip) {
            return Decoded.malformed("The body is not gzip.", null);
        }
        return Decoded.of(inflated.toByteArray());
    }
}
