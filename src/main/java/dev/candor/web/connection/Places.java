package dev.candor.web.connection;

import dev.candor.privacy.NetworkKey;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How many connections each network has, in a fixed amount of memory: a count-min sketch, as for events. A network is asked for the
 * least of its four counts, which is never less than what it has.
 *
 * <p>Who cannot be told apart is not counted: behind the address may be a proxy with everybody's connections.
 */
final class Places {
    private static final int ROWS = 4;
    // Ten thousand connections are less than one to a place.
    private static final int BITS = 14;
    private static final long[] SPREAD = {
        0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L
    };

    /** A site may have as many as so many of its networks. */
    private static final int NETWORKS_OF_A_SITE = 2;

    private final AtomicIntegerArray networks = new AtomicIntegerArray(ROWS << BITS);
    private final AtomicIntegerArray sites = new AtomicIntegerArray(ROWS << BITS);
    private final int most;

    /** Nobody has any. {@code most} is for a network; 0 for no limit. */
    Places(int most) {
        this.most = most;
    }

    /** Whether there was a place for one more, which is then taken. */
    boolean take(NetworkKey network) {
        if (!isCounted(network)) {
            return true;
        }
        if (least(networks, network.near()) >= most || least(sites, network.far()) >= most * NETWORKS_OF_A_SITE) {
            return false;
        }
        add(network, 1);
        return true;
    }

    /** Gives back a place that was taken. */
    void giveBack(NetworkKey network) {
        if (isCounted(network)) {
            add(network, -1);
        }
    }

    private boolean isCounted(NetworkKey network) {
        return most > 0 && (network.kind() == NetworkKey.Kind.SINGLE || network.kind() == NetworkKey.Kind.NESTED);
    }

    private void add(NetworkKey network, int change) {
        for (int row = 0; row < ROWS; row++) {
            networks.addAndGet(place(network.near(), row), change);
            sites.addAndGet(place(network.far(), row), change);
        }
    }

    private static int least(AtomicIntegerArray counts, long key) {
        int least = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, counts.get(place(key, row)));
        }
        return least;
    }

    private static int place(long key, int row) {
        return (row << BITS) + (int) ((key * SPREAD[row]) >>> (Long.SIZE - BITS));
    }
}
