package dev.candor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas are two sessions of the database, so two threads will do. */
@QuarkusTest
class LeasesTest {
    private static final int SECONDS = 10;

    @Inject
    Leases leases;

    @Inject
    DataSource dataSource;

    private final String name = "test " + UUID.randomUUID();
    private Database database;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
    }

    @Test
    void areGivenToExactlyOneOfTwoWhoAskAtOnce() {
        // Given
        CyclicBarrier together = new CyclicBarrier(2);
        CountDownLatch isRefused = new CountDownLatch(1);
        BooleanSupplier contender = () -> {
            await(together);
            boolean ran = leases.tryRun(name, () -> await(isRefused));
            if (!ran) {
                isRefused.countDown();
            }
            return ran;
        };

        // When
        CompletableFuture<Boolean> one = start(contender);
        CompletableFuture<Boolean> other = start(contender);

        // Then
        assertThat(one.thenCombine(other, (a, b) -> a ^ b).join()).isTrue();
        assertThat(holders()).isZero();
    }

    @Test
    void passToAnotherWhenTheHoldersSessionEnds() {
        // Given
        CountDownLatch isAtIt = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Boolean> holder = start(() -> leases.tryRun(name, () -> {
            isAtIt.countDown();
            await(mayEnd);
        }));
        await(isAtIt);

        // When
        boolean before = leases.tryRun(name, () -> {});
        long ended = LostLease.of(database, name);
        boolean after = leases.tryRun(name, () -> {});

        // Then
        assertThat(before).isFalse();
        assertThat(ended).isEqualTo(1);
        assertThat(after).isTrue();
        mayEnd.countDown();
        assertThatThrownBy(holder::join).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void areFreeAgainAfterWorkThatFailed() {
        // When
        assertThatThrownBy(() -> leases.tryRun(name, () -> {
                    throw new IllegalArgumentException("planned");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        // Then
        assertThat(holders()).isZero();
    }

    private long holders() {
        return LostLease.holders(database, name);
    }

    private static CompletableFuture<Boolean> start(BooleanSupplier contender) {
        return CompletableFuture.supplyAsync(contender::getAsBoolean, Thread::startVirtualThread);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
