package dev.candor.store.intake;

import dev.candor.store.Intake;
import dev.candor.store.read.LatestArrival;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Counts in memory and writes out in a small transaction of its own; what cannot be written stays for the next time. */
@ApplicationScoped
public class IntakeBooks implements Intake {
    private static final Logger LOG = Logger.getLogger(IntakeBooks.class);

    private final PendingCounts pending = new PendingCounts();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AgroalDataSource pool;
    private final IntakeLines lines;
    private final LatestArrival newest;
    private final Clock clock;
    private final IntakeTable table;

    @Inject
    IntakeBooks(
            @DataSource("store") AgroalDataSource pool,
            IntakeLines lines,
            LatestArrival newest,
            Clock clock,
            SecureRandom random) {
        this.pool = pool;
        this.lines = lines;
        this.newest = newest;
        this.clock = clock;
        table = new IntakeTable(random);
    }

    @Override
    public void count(Entry entry, long count) {
        pending.add(entry, count);
    }

    @Override
    public List<Line> since(int projectNumber, Instant since) {
        return lines.since(projectNumber, since);
    }

    @Override
    public Optional<Instant> lastStored(int projectNumber, int typeNumber) {
        return newest.receivedAt(projectNumber, typeNumber);
    }

    /** Writes out what was counted. The minute is the one of writing: after an outage, the first minute without it. */
    public void flush() {
        oneAtATime.lock();
        try {
            Map<Entry, Long> taken = pending.take();
            if (!taken.isEmpty()) {
                write(taken);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void write(Map<Entry, Long> taken) {
        try (Connection connection = pool.getConnection()) {
            table.add(connection, clock.instant(), taken);
        } catch (SQLException e) {
            pending.giveBack(taken);
            LOG.debugf("Counts wait in memory: state=%s", e.getSQLState());
        }
    }
}
