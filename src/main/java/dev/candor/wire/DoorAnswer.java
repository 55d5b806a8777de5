package dev.candor.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a door answers.
 *
 * @param status of HTTP
 * @param headers beyond those that the door itself sets
 * @param body may be empty
 */
// Written once, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record DoorAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

    /** An answer without a body. */
    public static DoorAnswer empty(int status) {
        return new DoorAnswer(status, Map.of(), NOTHING);
    }

    /** An answer in JSON. */
    public static DoorAnswer json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of some media type. */
    public static DoorAnswer of(int status, String mediaType, byte[] body) {
        return new DoorAnswer(status, Map.of("Content-Type", mediaType), body);
    }

    /** The same with one more header. */
    public DoorAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new DoorAnswer(status, more, body);
    }

    /** The same with more headers. */
    public DoorAnswer with(Map<String, String> further) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(further);
        return new DoorAnswer(status, more, body);
    }

    @Override
    public String toString() {
        return "DoorAnswer " + status;
    }
}
