package dev.candor.wire;

import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a door answers.
 *
 * @param status of HTTP
 * @param headers beyond those that the door itself sets; of two with one name the later is sent
 * @param body may be empty
 */
// Written once, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record DoorAnswer(int status, List<Header> headers, byte[] body) {
    private static final byte[] NOTHING = {};
    private static final List<Header> JSON = List.of(contentType("application/json"));

    /**
     * One header. What is sent with every answer is made once by {@link HttpHeaders#createOptimized}.
     *
     * @param name in any case
     * @param value one line
     */
    public record Header(CharSequence name, CharSequence value) {}

    /** An answer without a body. */
    public static DoorAnswer empty(int status) {
        return new DoorAnswer(status, List.of(), NOTHING);
    }

    /** An answer in JSON. */
    public static DoorAnswer json(int status, String json) {
        return json(status, json.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer in JSON that is written already. */
    public static DoorAnswer json(int status, byte[] json) {
        return new DoorAnswer(status, JSON, json);
    }

    /** An answer of some media type. */
    public static DoorAnswer of(int status, String mediaType, byte[] body) {
        return new DoorAnswer(status, List.of(contentType(mediaType)), body);
    }

    /** The same with one more header. */
    public DoorAnswer with(String header, String value) {
        return with(List.of(new Header(header, value)));
    }

    /** The same with more headers. */
    public DoorAnswer with(List<Header> further) {
        List<Header> more = new ArrayList<>(headers.size() + further.size());
        more.addAll(headers);
        more.addAll(further);
        return new DoorAnswer(status, more, body);
    }

    private static Header contentType(String mediaType) {
        return new Header(HttpHeaders.CONTENT_TYPE, HttpHeaders.createOptimized(mediaType));
    }

    @Override
    public String toString() {
        return "DoorAnswer " + status;
    }
}
