package dev.candor.privacy;

import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.address.Direct;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;

/** Networks for the tests of other packages. */
public final class TestNetworks {
    private TestNetworks() {}

    /** Without any proxy. */
    public static Networks direct() {
        return of(Direct.addresses(), new SimpleMeterRegistry());
    }

    static Networks of(Addresses addresses, MeterRegistry metrics) {
        return new Networks(addresses, new SecureRandom(), metrics);
    }
}
