package dev.candor.wire.batch;

import dev.candor.wire.DoorAnswer;
import java.util.Map;

/**
 * What an answer says of the definitions that its events were held against: the digest of the public manifest in force.
 *
 * @param digest {@code sha256-} and 64 hexadecimal digits; empty if there is no manifest
 */
record Promise(String digest) {
    static final String HEADER = "Candor-Manifest";

    /** The answer with the digest, for scripts of other sites too. */
    DoorAnswer on(DoorAnswer answer) {
        return digest.isEmpty() ? answer : answer.with(Map.of(HEADER, digest, "Access-Control-Expose-Headers", HEADER));
    }
}
