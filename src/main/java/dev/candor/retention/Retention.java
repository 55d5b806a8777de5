package dev.candor.retention;

import dev.candor.jobs.Leases;
import dev.candor.jobs.RetentionItem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** How everything ends on time: all kinds of data with their terms, swept by one replica at a time. Blocking. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String LEASE = "retention";

    private final List<RetentionItem> items;
    private final Leases leases;
    private final Clock clock;
    private final ClockJumps jumps;

    @Inject
    Retention(@All List<RetentionItem> found, Leases leases, Clock clock, ClockJumps jumps) {
        items = found.stream().sorted(Comparator.comparing(RetentionItem::name)).toList();
        this.leases = leases;
        this.clock = clock;
        this.jumps = jumps;
    }

    /** Every kind of data that ends, by name. */
    public List<RetentionItem> items() {
        return items;
    }

    /**
     * Sweeps all items, unless another replica is at it, or this machine's clock jumped: what is removed does not come back.
     * What one item cannot do keeps no other from its turn.
     */
    public void sweep() {
        if (jumps.happenedBy(clock.instant())) {
            LOG.error(
                    "Nothing is removed any more, because this machine's clock jumped ahead by more than two days (or the"
                            + " machine slept for so long): make sure that its time is right, then restart Candor");
            return;
        }
        leases.tryRun(LEASE, () -> items.forEach(this::sweep));
    }

    // Whatever an item throws, the others still have to end on time.
    private void sweep(RetentionItem item) {
        try {
            long removed = item.sweep(clock.instant());
            if (removed > 0) {
                LOG.infof("Retention removed what was past its term: item=\"%s\" removed=%d", item.name(), removed);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Retention could not sweep: item=\"%s\"", item.name());
        }
    }
}
