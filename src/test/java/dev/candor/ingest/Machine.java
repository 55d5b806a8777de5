package dev.candor.ingest;

import dev.candor.event.Dialect;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A machine on which two of refine's apps start at once: one that has a projectId, and one that has none.
 *
 * @param number tells it from the others
 * @param look what its apps and browsers look like; as many machines look alike as the test makes
 */
record Machine(int number, int look) {
    private static final String[] AGENTS = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                + " Safari/537.36",
        "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)"
    };
    private static final String[] VERSIONS = {"4.28.1", "4.58.0", "5.0.12"};
    private static final int[] COUNTS = {0, 1, 3, 8, 20};
    /** Looks that there are. */
    static final int LOOKS = AGENTS.length * VERSIONS.length * COUNTS.length * 4;

    /** Both starts in one submission: as near as two events can be. */
    Submission starts(Instant at) {
        return new Submission(
                origin(at), List.of(start(body() + "}"), start(body() + ",\"projectId\":\"" + id() + "\"}")));
    }

    /** What its app with an identifier is known by. */
    String id() {
        return "app-" + (1_000_000 + number);
    }

    String agent() {
        return AGENTS[look % AGENTS.length];
    }

    /** One of this machine's own addresses, because they have no limits in common. */
    InetAddress address() {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) (1 + (number >> 16)), (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Origin origin(Instant at) {
        return new Origin(address().getHostAddress(), List.of(), List.of(), agent(), null, null, null, false, at);
    }

    private String body() {
        int rest = look / AGENTS.length;
        int flags = rest / VERSIONS.length;
        return "{\"providers\":{\"auth\":" + (flags % 2 == 0) + ",\"i18n\":" + (flags / 2 % 2 == 0) + "},\"version\":\""
                + VERSIONS[rest % VERSIONS.length] + "\",\"resourceCount\":" + COUNTS[flags / 4];
    }

    private static RawEvent start(String json) {
        return JsonDecoder.FORGIVING.decodeObject(json.getBytes(StandardCharsets.UTF_8))
                        instanceof Decoded.Value<RawValue.Fields>(RawValue.Fields body)
                ? RawEvent.of(Dialect.REFINE, "telemetry", body)
                : fail(json);
    }

    private static RawEvent fail(String json) {
        throw new IllegalStateException(json);
    }
}
