package dev.candor.wire.batch;

import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorAnswer.Header;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/**
 * What an answer says of the definitions that its events were held against: the digest of the public manifest in force.
 *
 * @param digest {@code sha256-} and 64 hexadecimal digits; empty if there is no manifest
 */
record Promise(String digest) {
    private static final CharSequence NAME = HttpHeaders.createOptimized("Candor-Manifest");
    private static final Header EXPOSED =
            new Header(HttpHeaders.createOptimized("Access-Control-Expose-Headers"), NAME);

    /** The answer with the digest, for scripts of other sites too. */
    DoorAnswer on(DoorAnswer answer) {
        return digest.isEmpty() ? answer : answer.with(List.of(new Header(NAME, digest), EXPOSED));
    }
}
