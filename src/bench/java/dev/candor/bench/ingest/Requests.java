package dev.candor.bench.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one shape, written once: each sending only writes other identifiers into it, so that making them costs next to
 * nothing.
 */
final class Requests {
    /** Installations that send, in no order. */
    static final int CLIENTS = 100_000;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String PLACE = "00000000-0000-4000-8000-000000000000";

    private final SplittableRandom random = new SplittableRandom();
    private final byte[] template;
    private final List<Integer> installations;
    private final List<Integer> places;
    private final @Nullable Ids ids;
    private final int events;

    private Requests(String key, int events, @Nullable Ids ids) {
        this.events = events;
        this.ids = ids;
        boolean hasIds = ids != null;
        String id = hasIds ? "\"id\":\"" + PLACE + "\"," : "";
        String event = "{" + id + "\"type\":\"usage\",\"properties\":{\"installation\":\"" + PLACE
                + "\",\"version\":\"1.4.2\",\"os\":\"linux\",\"arch\":\"x86_64\",\"runtime\":\"jvm\","
                + "\"runtime_version\":\"21.0.5\",\"ci\":false,\"container\":true}}";
        String body = events == 1 ? event : "[" + (event + ",").repeat(events - 1) + event + "]";
        String text = "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        template = text.getBytes(StandardCharsets.US_ASCII);
        List<Integer> all = places(text);
        installations = every(all, hasIds ? 1 : 0, hasIds ? 2 : 1);
        places = hasIds ? every(all, 0, 2) : List.of();
    }

    /** So many events in each; one comes by itself, more as an array. */
    static Requests of(String key, int events) {
        return new Requests(key, events, null);
    }

    /** The same, each with an id of its own. */
    static Requests of(String key, int events, Ids ids) {
        return new Requests(key, events, ids);
    }

    int events() {
        return events;
    }

    int bytes() {
        return template.length;
    }

    /** Writes the next one. */
    void write(ByteBuffer out) {
        out.clear();
        out.put(template);
        for (int place : installations) {
            long client = random.nextInt(CLIENTS);
            put(out, place, Ids.version4(mix(client)), Ids.variant(mix(client + CLIENTS)));
        }
        if (ids != null) {
            for (int place : places) {
                ids.next();
                put(out, place, ids.high(), ids.low());
            }
        }
        out.flip();
    }

    private static void put(ByteBuffer out, int place, long first, long second) {
        int at = place;
        for (int digit = 0; digit < 2 * Long.BYTES * 2; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                at++;
            }
            long half = digit < 2 * Long.BYTES ? first : second;
            int shift = 4 * (2 * Long.BYTES - 1 - digit % (2 * Long.BYTES));
            out.put(at++, HEX[(int) (half >>> shift) & 0xF]);
        }
    }

    /** The finalizer of SplittableRandom (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    private static long mix(long value) {
        long z = (value + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static List<Integer> places(String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(PLACE); at >= 0; at = text.indexOf(PLACE, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static List<Integer> every(List<Integer> places, int first, int step) {
        List<Integer> found = new ArrayList<>();
        for (int i = first; i < places.size(); i += step) {
            found.add(places.get(i));
        }
        return found;
    }
}
