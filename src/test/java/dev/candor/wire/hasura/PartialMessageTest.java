package dev.candor.wire.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.arrival.KeptBytes;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartialMessageTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger refused = new AtomicInteger();
    private final KeptBytes kept = new KeptBytes(100_000, refused::incrementAndGet);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isWholeAtItsEndAndNothingIsKept() {
        // Given
        PartialMessage message = new PartialMessage(vertx, kept, LONG);
        message.begin();
        message.append(Buffer.buffer("ab"));
        message.append(Buffer.buffer("c"));

        // When
        byte[] whole = message.end();

        // Then
        assertThat(whole).asString().isEqualTo("abc");
        assertThat(message.isLost()).isFalse();
        assertThat(kept.now()).isZero();
    }

    @Test
    void isLostWhereItsRestDoesNotCome() throws Exception {
        // Given
        CountDownLatch later = new CountDownLatch(1);
        PartialMessage message = new PartialMessage(vertx, kept, Duration.ofMillis(20));

        // When
        vertx.getOrCreateContext().runOnContext(on -> {
            message.begin();
            message.append(Buffer.buffer("ab"));
            // Fires behind the message's own timer, on the same event loop.
            vertx.setTimer(60, late -> later.countDown());
        });

        // Then
        assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(message.isLost()).isTrue();
        assertThat(kept.now()).isZero();
    }

    @Test
    void isLostWhereItGrowsTooLargeUntilTheNextBegins() {
        // Given
        PartialMessage message = new PartialMessage(vertx, kept, LONG);
        message.begin();

        // When
        message.append(Buffer.buffer(new byte[40_000]));
        message.append(Buffer.buffer(new byte[40_000]));
        message.append(Buffer.buffer("a"));

        // Then
        assertThat(message.isLost()).isTrue();
        assertThat(kept.now()).isZero();
        message.begin();
        assertThat(message.isLost()).isFalse();
    }

    @Test
    void isLostWhereThereIsNoRoomForIt() {
        // Given
        PartialMessage first = new PartialMessage(vertx, kept, LONG);
        PartialMessage second = new PartialMessage(vertx, kept, LONG);
        first.begin();
        second.begin();

        // When
        first.append(Buffer.buffer(new byte[60_000]));
        second.append(Buffer.buffer(new byte[60_000]));

        // Then
        assertThat(first.isLost()).isFalse();
        assertThat(second.isLost()).isTrue();
        assertThat(kept.now()).isEqualTo(60_000);
        assertThat(refused).hasValue(1);
    }
}
