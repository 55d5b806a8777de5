package dev.candor.wire.body;

import dev.candor.event.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Documents that stand one to a line (NDJSON). */
public final class Lines {
    private Lines() {}

    /** The lines that hold anything. More than {@code atMost} of them break the body. */
    public static Decoded<List<byte[]>> of(byte[] body, int atMost) {
        List<byte[]> documents = new ArrayList<>();
        int start = 0;
        while (start < body.length) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            byte[] line = Arrays.copyOfRange(body, start, end);
            start = end + 1;
            if (isBlank(line)) {
                continue;
            }
            if (documents.size() == atMost) {
                return new Decoded.Broken<>(Refusal.TOO_LARGE, "More than " + atMost + " lines.", null);
            }
            documents.add(line);
        }
        return Decoded.of(documents);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
