package dev.candor.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What real clients send, for fuzzers to start from. */
public final class Seeds {
    /** Longer ones are about bounds; a fuzzer only gets slower by them. */
    private static final int LONGEST = 16 * 1024;

    private Seeds() {}

    /** The bodies and frames of all golden conversations. */
    public static Stream<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        try {
            for (GoldenCase golden : GoldenCase.all()) {
                String request = new String(golden.request("key"), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
                int body = request.indexOf("\n\n");
                if (body >= 0 && body + 2 < request.length()) {
                    bodies.add(request.substring(body + 2).getBytes(StandardCharsets.ISO_8859_1));
                }
                golden.frames().forEach(frame -> bodies.add(frame.payload()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bodies.stream().filter(body -> body.length <= LONGEST);
    }

    /** The queries of all beacons. */
    public static Stream<String> queries() {
        try {
            List<String> queries = new ArrayList<>();
            for (GoldenCase golden : GoldenCase.all()) {
                String request = new String(golden.request("key"), StandardCharsets.ISO_8859_1);
                int query = request.indexOf("/telemetry?");
                if (query >= 0) {
                    queries.add(request.substring(query + "/telemetry?".length(), request.indexOf(' ', query)));
                }
            }
            return queries.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
