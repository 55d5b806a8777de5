package dev.candor.retention;

import dev.candor.jobs.DatabaseClock;
import dev.candor.jobs.DatabaseTrouble;
import dev.candor.jobs.Hindrance;
import dev.candor.jobs.Leases;
import dev.candor.jobs.RetentionItem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** How everything ends on time: all kinds of data with their terms, swept by one replica at a time. Blocking. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String LEASE = "retention";

    private final Hindrance hindrance =
            new Hindrance("Nothing past its term is removed", "What is past its term is removed again");
    private final Map<String, Hindrance> ofItems = new ConcurrentHashMap<>();
    private final List<RetentionItem> items;
    private final Leases leases;
    private final Clock clock;
    private final ClockJumps jumps;
    private final DatabaseClock other;
    private final SweepWatch watch;

    @Inject
    Retention(
            @All List<RetentionItem> found,
            Leases leases,
            Clock clock,
            ClockJumps jumps,
            DatabaseClock other,
            SweepWatch watch) {
        items = found.stream().sorted(Comparator.comparing(RetentionItem::name)).toList();
        this.leases = leases;
        this.clock = clock;
        this.jumps = jumps;
        this.other = other;
        this.watch = watch;
    }

    /** Every kind of data that ends, by name. */
    public List<RetentionItem> items() {
        return items;
    }

    /**
     * Sweeps all items, unless another replica is at it, or a clock is wrong: what is removed does not come back. What one item
     * cannot do keeps no other from its turn. While the database cannot be asked it is left for the next time.
     */
    public void sweep() {
        try {
            sweepIfTheTimeIsRight(clock.instant());
            hindrance.isOver();
        } catch (RuntimeException e) {
            if (DatabaseTrouble.behind(e).isEmpty()) {
                throw e;
            }
            hindrance.met(e);
        }
    }

    private void sweepIfTheTimeIsRight(Instant now) {
        if (jumps.happenedBy(now)) {
            LOG.error(
                    "Nothing is removed any more, because this machine's clock jumped ahead by more than two days (or the"
                            + " machine slept for so long): make sure that its time is right, then restart Candor");
            watch.halted(SweepWatch.Cause.JUMP);
            return;
        }
        if (!other.agreesWith(now)) {
            LOG.error(
                    "Nothing is removed, because the clocks of this machine and of the database differ by more than an hour:"
                            + " correct the wrong one");
            watch.halted(SweepWatch.Cause.CLOCKS_DIFFER);
            return;
        }
        if (!leases.tryRun(LEASE, this::sweepAll)) {
            watch.leftToAnother();
        }
    }

    /**
     * Sweeps if the last time was left to another replica: there is next to nothing to do if that one ended well, and nobody else would
     * know if it did not.
     */
    public void sweepIfLeft() {
        if (watch.isLeftToAnother()) {
            sweep();
        }
    }

    private void sweepAll() {
        List<String> failed = new ArrayList<>();
        for (RetentionItem item : items) {
            if (!sweep(item)) {
                failed.add(item.name());
            }
        }
        watch.swept(clock.instant(), failed);
    }

    private static Hindrance hindering(String item) {
        return new Hindrance(
                "Not everything past its term is removed of: " + item,
                "Everything past its term is removed again of: " + item);
    }

    // Whatever an item throws, the others still have to end on time.
    private boolean sweep(RetentionItem item) {
        Hindrance its = ofItems.computeIfAbsent(item.name(), Retention::hindering);
        try {
            long removed = item.sweep(clock.instant());
            if (removed > 0) {
                LOG.infof("Retention removed what was past its term: item=\"%s\" removed=%d", item.name(), removed);
            }
            its.isOver();
            return true;
        } catch (RuntimeException e) {
            its.met(e);
            return false;
        }
    }
}
