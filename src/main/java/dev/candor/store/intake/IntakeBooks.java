package dev.candor.store.intake;

import dev.candor.jobs.Deadline;
import dev.candor.store.Intake;
import dev.candor.store.read.LatestArrival;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The books: counted in memory, written out every few seconds, read from the table. */
@ApplicationScoped
public class IntakeBooks implements Intake {
    private final Flushing<Entry> counts;
    private final IntakeLines lines;
    private final LatestArrival newest;

    @Inject
    IntakeBooks(
            @DataSource("store") AgroalDataSource pool,
            IntakeLines lines,
            LatestArrival newest,
            Clock clock,
            SecureRandom random) {
        counts = new Flushing<>(pool, clock, IntakeTable.lines(random));
        this.lines = lines;
        this.newest = newest;
    }

    @Override
    public void count(Entry entry, long count) {
        counts.count(entry, count);
    }

    @Override
    public List<Line> since(int projectNumber, Instant since) {
        return lines.since(projectNumber, since);
    }

    @Override
    public Optional<Instant> lastStored(int projectNumber, int typeNumber) {
        return newest.receivedAt(projectNumber, typeNumber);
    }

    /** Writes out what was counted. The minute is the one of writing: after an outage, mostly the first minute without it. */
    public void flush() {
        counts.flush();
    }

    /** The same for the last time: what cannot be written before the end is lost, and the log says how much that was. */
    public void flushLast(Deadline end) throws InterruptedException {
        counts.flushLast(end);
    }
}
