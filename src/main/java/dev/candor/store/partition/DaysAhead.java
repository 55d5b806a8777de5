package dev.candor.store.partition;

import dev.candor.jobs.Probe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether there are partitions for the days ahead. They are made for eight days more than are needed, so there is time. */
@Singleton
class DaysAhead implements Probe {
    /** They are looked at every hour, and a day later there are still seven days of them. */
    private static final Duration OVERDUE = Duration.ofDays(1);

    private final Clock clock;
    private volatile Instant madeAt;

    @Inject
    DaysAhead(Clock clock) {
        this.clock = clock;
        madeAt = clock.instant();
    }

    /** All days ahead had a partition at this moment. */
    void madeAt(Instant moment) {
        madeAt = moment;
    }

    @Override
    public String about() {
        return "partitions";
    }

    @Override
    public Finding look() {
        long days = PartitionPlan.SLACK_DAYS
                - Duration.between(madeAt, clock.instant()).toDays();
        if (Duration.between(madeAt, clock.instant()).compareTo(OVERDUE) < 0) {
            return Finding.good(
                    "There is a partition for every day that rows can end on, and for " + days + " days more.");
        }
        return Finding.warning("Partitions of the days ahead could not be made since " + madeAt + ". In "
                + Math.max(0, days) + " days events cannot be stored any more: the log says why.");
    }
}
