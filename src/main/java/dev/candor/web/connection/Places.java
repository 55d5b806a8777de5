package dev.candor.web.connection;

import dev.candor.privacy.NetworkKey;
import dev.candor.privacy.sketch.Sketch;

/**
 * How many connections each network has, in a fixed amount of memory. A network is never taken to have fewer than it has.
 *
 * <p>Who cannot be told apart is not counted: behind the address may be a proxy with everybody's connections.
 */
final class Places {
    // Ten thousand connections are less than one to a place.
    private static final int BITS = 14;

    /** A site may have as many as so many of its networks. */
    private static final int NETWORKS_OF_A_SITE = 2;

    private final Sketch networks = new Sketch(BITS);
    private final Sketch sites = new Sketch(BITS);
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
        if (networks.least(network.near()) >= most || sites.least(network.far()) >= (long) most * NETWORKS_OF_A_SITE) {
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
        networks.change(network.near(), change, Long::sum);
        sites.change(network.far(), change, Long::sum);
    }
}
