package dev.candor.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.history.History;
import dev.candor.catalog.type.EventType;
import dev.candor.event.ProjectId;
import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TermsJobTest {
    private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final Map<Integer, Duration> newest = new HashMap<>();
    private final Map<Integer, Duration> shortened = new HashMap<>();
    private final TermsJob job = new TermsJob();
    private boolean clocksAgree = true;
    private EventType type;

    @BeforeEach
    void setUp() {
        job.catalog = TestCatalog.builtIn();
        type = job.catalog.findType(new ProjectId("refine"), "app.start").orElseThrow();
        job.history = new History() {
            @Override
            public Map<Integer, Duration> terms() {
                return newest;
            }
        };
        job.terms = (typeNumber, retention) -> {
            shortened.put(typeNumber, retention);
            return 1;
        };
        job.leases = new Leases() {
            @Override
            public boolean tryRun(String name, Runnable work) {
                work.run();
                return true;
            }
        };
        job.clock = clock;
        job.jumps = new ClockJumps(clock, nanos::get);
        job.other = new DatabaseClock() {
            @Override
            public boolean agreesWith(Instant now) {
                return clocksAgree;
            }
        };
    }

    @Test
    void appliesWhatTheNewestDefinitionsSay() {
        // Given
        newest.put(type.id().number(), type.retention());

        // When
        job.apply();

        // Then
        assertThat(shortened).containsExactly(Map.entry(type.id().number(), type.retention()));
    }

    @Test
    void shortensNothingForAReplicaWithOlderDefinitions() {
        // Given
        newest.put(type.id().number(), type.retention().plusDays(1));

        // When
        job.apply();

        // Then
        assertThat(shortened).isEmpty();
    }

    /** By a clock that is months ahead, the day of many rows would seem to have come. */
    @Test
    void shortensNothingMoreOnceTheClockJumped() {
        // Given
        newest.put(type.id().number(), type.retention());
        clock.advance(Duration.ofDays(365));
        job.apply();
        pass(Duration.ofHours(1));

        // When
        job.apply();

        // Then
        assertThat(shortened).isEmpty();
    }

    @Test
    void shortensNothingWhileTheDatabaseHasAnotherTime() {
        // Given
        newest.put(type.id().number(), type.retention());
        clocksAgree = false;

        // When
        job.apply();

        // Then
        assertThat(shortened).isEmpty();
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }
}
