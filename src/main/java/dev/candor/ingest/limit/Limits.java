package dev.candor.ingest.limit;

import dev.candor.privacy.NetworkKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;

/**
 * Decides whether a network may send one more event.
 *
 * <p>Of IPv6 a /64 and its /48 count both: whoever changes his address within what his provider gave him stays the same.
 * Thread-safe, and without a lock: two threads that ask at the same moment may both get the last one.
 */
@Singleton
public class Limits {
    // One million networks that each send an event fill a cell four times, which is paid off within a tenth of a
    // second.
    private static final int BITS_FOR_NETWORKS = 18;
    private static final int BITS_FOR_SITES = 16;
    private static final int BITS_FOR_SHARED = 12;

    private final LongSupplier nanos;
    private final Debts networks;
    private final Debts sites;
    private final Debts shared;

    @Inject
    Limits(LimitConfig config) {
        this(config, sinceNow());
    }

    Limits(LimitConfig config, LongSupplier nanos) {
        this.nanos = nanos;
        this.networks = new Debts(BITS_FOR_NETWORKS, config.networkRate(), config.networkBurst());
        this.sites = new Debts(BITS_FOR_SITES, config.siteRate(), config.siteBurst());
        this.shared = new Debts(BITS_FOR_SHARED, config.sharedRate(), config.sharedBurst());
    }

    /** Whether one more event of the network is within its allowance, which then shrinks by it. */
    public boolean takeOne(NetworkKey sender) {
        long now = nanos.getAsLong();
        return switch (sender.kind()) {
            case EXEMPT -> true;
            case SHARED -> taken(shared, sender.near(), now);
            case SINGLE -> taken(networks, sender.near(), now);
            // Both are asked before either is charged.
            case NESTED -> {
                boolean hasRoom = networks.hasRoom(sender.near(), now) && sites.hasRoom(sender.far(), now);
                if (hasRoom) {
                    networks.charge(sender.near(), now);
                    sites.charge(sender.far(), now);
                }
                yield hasRoom;
            }
        };
    }

    /** Bytes of memory, which never change. */
    long bytes() {
        return networks.bytes() + sites.bytes() + shared.bytes();
    }

    private static boolean taken(Debts debts, long key, long now) {
        boolean hasRoom = debts.hasRoom(key, now);
        if (hasRoom) {
            debts.charge(key, now);
        }
        return hasRoom;
    }

    /** Time since the start, which no clock that is set back can turn around. */
    private static LongSupplier sinceNow() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }
}
