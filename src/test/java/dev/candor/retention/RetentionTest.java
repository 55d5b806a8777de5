package dev.candor.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.Leases;
import dev.candor.jobs.RetentionItem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> swept = new ArrayList<>();
    private final SweepWatch watch = new SweepWatch(clock);
    private boolean clocksAgree = true;
    private boolean isAway;

    @Test
    void sweepsTheOthersWhenOneFails() {
        // Given
        Retention retention = retention(true);

        // When
        retention.sweep();

        // Then
        assertThat(swept).containsExactly("a", "c");
    }

    @Test
    void leavesItToTheReplicaThatIsAtIt() {
        // Given
        Retention retention = retention(false);

        // When
        retention.sweep();

        // Then
        assertThat(swept).isEmpty();
    }

    @Test
    void sweepsItselfOnceTheOtherReplicaIsDone() {
        // Given
        retention(false).sweep();

        // When
        retention(true).sweepIfLeft();
        retention(true).sweepIfLeft();

        // Then
        assertThat(swept).containsExactly("a", "c");
    }

    @Test
    void doesNotBelieveThatAnotherReplicaSweptBecauseItIsAtIt() {
        // Given
        for (int hour = 0; hour <= 21; hour++) {
            // When
            retention(false).sweep();
            pass(Duration.ofHours(1));
        }

        // Then
        assertThat(watch.look().isGood()).isFalse();
        assertThat(watch.look().sentence()).contains("since the start at 2026-03-01T10:00:00Z");
    }

    @Test
    void remembersWhatItCouldNotRemoveWhileAnotherIsAtIt() {
        // Given
        retention(true).sweep();

        // When
        retention(false).sweep();

        // Then
        assertThat(watch.look().sentence()).contains("(b)");
    }

    @Test
    void removesNothingMoreOnceTheClockJumped() {
        // Given
        Retention retention = retention(true);
        pass(Duration.ofHours(1));
        clock.advance(Duration.ofDays(365));
        retention.sweep();
        pass(Duration.ofHours(1));

        // When
        retention.sweep();

        // Then
        assertThat(swept).isEmpty();
        assertThat(watch.look().sentence()).contains("clock jumped ahead");
    }

    @Test
    void removesNothingWhileTheDatabaseHasAnotherTime() {
        // Given
        Retention retention = retention(true);
        clocksAgree = false;

        // When
        retention.sweep();

        // Then
        assertThat(swept).isEmpty();
        assertThat(watch.look().isGood()).isFalse();
        assertThat(watch.look().sentence()).contains("clocks of this machine and of the database differ");
    }

    @Test
    void leavesItForTheNextTimeWhileTheDatabaseIsAway() {
        // Given
        Retention retention = retention(true);
        isAway = true;
        retention.sweep();
        isAway = false;

        // When
        retention.sweep();

        // Then
        assertThat(swept).containsExactly("a", "c");
    }

    @Test
    void saysWhatCouldNotBeRemoved() {
        // When
        retention(true).sweep();

        // Then
        assertThat(watch.look().isGood()).isFalse();
        assertThat(watch.look().sentence()).contains("(b)");
    }

    @Test
    void goesOnOnceTheClocksAgreeAgain() {
        // Given
        Retention retention = retention(true);
        clocksAgree = false;
        retention.sweep();
        clocksAgree = true;

        // When
        retention.sweep();

        // Then
        assertThat(swept).containsExactly("a", "c");
    }

    @Test
    void saysWhenItHasNotSweptForLong() {
        // Given
        watch.swept(clock.instant(), List.of());
        assertThat(watch.look().isGood()).isTrue();

        // When
        pass(Duration.ofHours(21));

        // Then
        assertThat(watch.look().isGood()).isFalse();
    }

    @Test
    void sweepsHoweverLongItRuns() {
        // Given
        Retention retention = retention(true);
        pass(Duration.ofDays(365));
        clock.advance(Duration.ofHours(40));

        // When
        retention.sweep();

        // Then
        assertThat(swept).containsExactly("a", "c");
    }

    @Test
    void listsItemsByName() {
        assertThat(retention(true).items()).extracting(RetentionItem::name).containsExactly("a", "b", "c");
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }

    private Retention retention(boolean isFree) {
        Leases leases = new Leases() {
            @Override
            public boolean tryRun(String name, Runnable work) {
                if (isFree) {
                    work.run();
                }
                return isFree;
            }
        };
        List<RetentionItem> items = List.of(new Item("c", false), new Item("b", true), new Item("a", false));
        DatabaseClock other = new DatabaseClock() {
            @Override
            public boolean agreesWith(Instant now) {
                if (isAway) {
                    throw new IllegalStateException(new SQLException("away", "08001"));
                }
                return clocksAgree;
            }
        };
        return new Retention(items, leases, clock, new ClockJumps(clock, nanos::get), other, watch);
    }

    private final class Item implements RetentionItem {
        private final String name;
        private final boolean isBroken;

        Item(String name, boolean isBroken) {
            this.name = name;
            this.isBroken = isBroken;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String term() {
            return "a day";
        }

        @Override
        public long sweep(Instant now) {
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            assertThat(now).isEqualTo(clock.instant());
            swept.add(name);
            return 1;
        }
    }
}
