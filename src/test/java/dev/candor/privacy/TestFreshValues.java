package dev.candor.privacy;

/** Allowances as tests need them. */
record TestFreshValues(int network, int site, int shared) implements FreshConfig {

    /** Nobody is limited. */
    static FreshValues unlimited() {
        return allowing(TestNetworks.direct(), 0, 0, 0);
    }

    /** So many of each property and day for an IPv4 /24 or IPv6 /64, for a /48, and for who cannot be told apart. */
    static FreshValues allowing(Networks networks, int network, int site, int shared) {
        return new FreshValues(networks, new TestFreshValues(network, site, shared));
    }
}
