package dev.candor.web.connection;

import dev.candor.jobs.Deadline;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * What the server does when it is told to end, before anything in it stops (ADR 38): whoever was heard is answered, whoever comes
 * meanwhile is answered and sent away, then nobody is let in.
 *
 * <p>Quarkus can wait for requests, too, but takes a WebSocket for one that is never answered.
 */
@Singleton
class OrderlyEnd {
    private static final Logger LOG = Logger.getLogger(OrderlyEnd.class);

    /** How long a client that keeps its connection has to use it once more, and to learn by the answer that it ends. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Duration patience;

    OrderlyEnd(ConnectionConfig config) {
        this.patience = config.drain();
    }

    /** Blocks until all is answered, or patience ends. */
    void begin(@Observes ShutdownDelayInitiatedEvent end, Deadline deadline) throws InterruptedException {
        long told = System.nanoTime();
        OpenConnections connections = Connections.open();
        connections.end();
        if (!connections.awaitNone(LAST_WORDS)) {
            connections.stopListening();
            if (!connections.awaitAnswers(deadline.atMost(patience, Duration.ZERO))) {
                Duration waited = Duration.ofNanos(System.nanoTime() - told);
                LOG.warnf(
                        "Requests were not answered before the end: waited=%s", waited.truncatedTo(ChronoUnit.MILLIS));
            }
        }
    }
}
