package dev.candor.store.partition;

import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes the partitions of the days ahead and drops those whose day has come. Safe to call again, and from any replica. */
@ApplicationScoped
class Partitions {
    private static final Logger LOG = Logger.getLogger(Partitions.class);
    private static final String LEASE = "partitions";

    /** Tables made in one transaction: each costs locks until it commits. */
    private static final int CHUNK = 60;

    @Inject
    PartitionTables tables;

    @Inject
    Leases leases;

    @Inject
    DatabaseClock clock;

    /** Makes what is missing. */
    void ensure(Instant now) {
        leases.run(LEASE, () -> {
            try {
                make(now);
            } catch (SQLException e) {
                throw new IllegalStateException("partitions cannot be made", e);
            }
        });
    }

    /**
     * Drops what has reached its day, by the earlier of two clocks.
     *
     * @return how many partitions
     */
    long drop(Instant now) {
        try {
            // Asked again, although the sweep did: better to keep rows for longer than to drop the wrong ones.
            return dropUpTo(day(clock.earlierOf(now)));
        } catch (SQLException e) {
            throw new IllegalStateException("partitions cannot be dropped", e);
        }
    }

    private long dropUpTo(LocalDate today) throws SQLException {
        List<Partition> expired = tables.list().stream()
                .filter(partition -> !partition.day().isAfter(today))
                .toList();
        changeEach(expired, Partition::drop);
        // Only now: where rows are must be known for as long as they are there.
        tables.forget(today);
        return expired.size();
    }

    private void make(Instant now) throws SQLException {
        Set<Partition> existing = tables.list();
        List<Partition> missing = new ArrayList<>();
        for (LocalDate day : PartitionPlan.days(day(now))) {
            for (String parent : Partition.PARENTS) {
                Partition partition = new Partition(parent, day);
                if (!existing.contains(partition)) {
                    missing.add(partition);
                }
            }
        }
        if (existing.isEmpty()) {
            makeAtOnce(missing);
        } else {
            changeEach(missing, Partition::createApart);
        }
        if (!missing.isEmpty()) {
            LOG.infof("Partitions made: count=%d", missing.size());
        }
    }

    private void makeAtOnce(List<Partition> missing) throws SQLException {
        for (int from = 0; from < missing.size(); from += CHUNK) {
            Collection<Partition> chunk = missing.subList(from, Math.min(from + CHUNK, missing.size()));
            StringBuilder sql = new StringBuilder();
            chunk.forEach(partition -> sql.append(partition.create()));
            tables.change(sql.toString());
        }
    }

    /** What cannot be done to one keeps no other from it. */
    private void changeEach(List<Partition> partitions, Function<Partition, String> change) throws SQLException {
        SQLException failed = null;
        for (Partition partition : partitions) {
            try {
                tables.change(change.apply(partition));
            } catch (SQLException e) {
                LOG.errorf(
                        "A partition cannot be made or dropped: partition=%s state=%s",
                        partition.table(), e.getSQLState());
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
