package dev.candor.wire;

import dev.candor.wire.arrival.Deadlines;
import java.time.Duration;

/**
 * On what terms a door takes requests.
 *
 * @param maxBody bytes of a body as sent
 * @param patience how long a client waits for the fate of what it sent, once its body is read; made once for all requests
 * @param inflates whether {@code Content-Encoding: gzip} is taken
 * @param cors what pages of other origins may do
 */
public record DoorTerms(int maxBody, Deadlines patience, boolean inflates, Cors cors) {

    /**
     * For clients that we cannot change. Hasura's CLI gives the whole exchange two seconds, refine's CLI waits for ever:
     * none of them may be held up by a database that is away.
     */
    public static final DoorTerms DROP_IN = new DoorTerms(
            64 * 1024, new Deadlines(Duration.ofMillis(900)), false, new Cors("GET, POST", "content-type"));

    /** The same for pages that may use these methods, as {@code Access-Control-Allow-Methods} lists them. */
    public DoorTerms withMethods(String methods) {
        return new DoorTerms(maxBody, patience, inflates, new Cors(methods, cors.headers()));
    }

    /**
     * Any origin may call, never with credentials (nothing here is secret from a page that can reach it).
     *
     * @param methods for {@code Access-Control-Allow-Methods}
     * @param headers for {@code Access-Control-Allow-Headers}
     */
    public record Cors(String methods, String headers) {}
}
