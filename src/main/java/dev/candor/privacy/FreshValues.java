package dev.candor.privacy;

import dev.candor.privacy.cap.Bringer;
import dev.candor.privacy.sketch.DayCounts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * How many fresh values of a property one network may bring in a day (ADR 32), so that no single sender can fill the day's room
 * for all. Of IPv6 a /64 and its /48 count both.
 *
 * <p>For each property apart, so that whoever uses up the allowance of one leaves the others alone; what a network brought is charged
 * only if it was taken, so that all charges together are bounded by the caps.
 */
@Singleton
class FreshValues {
    // 500 properties of which each is full are 8 charges to a cell: too few to use up anybody's allowance.
    private static final int BITS = 16;

    private final Networks networks;
    private final FreshConfig config;
    private final DayCounts counts = new DayCounts(BITS);

    @Inject
    FreshValues(Networks networks, FreshConfig config) {
        this.networks = networks;
        this.config = config;
    }

    /** What the sender's network may still bring. Which network that is, is found out when it brings something fresh. */
    Bringer.Allowance allowanceOf(SubmissionNotes notes) {
        return (property, day) -> takeOne(networks.keyOf(notes), property, day);
    }

    private boolean takeOne(NetworkKey sender, long property, long day) {
        long near = sender.near() ^ property;
        long far = sender.far() ^ property;
        boolean hasRoom = switch (sender.kind()) {
            case EXEMPT -> true;
            case SHARED -> hasRoom(near, day, config.shared());
            case SINGLE -> hasRoom(near, day, config.network());
            case NESTED -> hasRoom(near, day, config.network()) && hasRoom(far, day, config.site());
        };
        if (hasRoom && sender.kind() != NetworkKey.Kind.EXEMPT) {
            charge(near, far, day);
        }
        return hasRoom;
    }

    private boolean hasRoom(long key, long day, int most) {
        return most <= 0 || counts.of(key, day) < most;
    }

    private void charge(long near, long far, long day) {
        counts.add(near, day);
        if (far != near) {
            counts.add(far, day);
        }
    }
}
