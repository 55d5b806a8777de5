package dev.candor.web.connection;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param head from connecting to the end of the first request's head
 * @param body from there to the end of its body
 * @param idle from an answer to the end of the next request's head
 * @param stalled for a client to take a byte of what waits for it
 */
record Patience(Duration head, Duration body, Duration idle, Duration stalled) {
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(75), Duration.ofSeconds(7));

    static Patience of(ConnectionConfig config) {
        return new Patience(config.head(), config.body(), config.idle(), config.stalled());
    }
}
