package dev.candor.privacy;

/**
 * From which network something came, as much as a limiter must know: opaque numbers, made under a secret of this process.
 *
 * @param kind how its members share an allowance
 * @param near of an IPv4 /24 or an IPv6 /64
 * @param far of the IPv6 /48 around it; the same as near for anything else
 */
public record NetworkKey(Kind kind, long near, long far) {

    /** Whom a limit would hit by mistake, or not hit at all. */
    public static final NetworkKey EXEMPT = new NetworkKey(Kind.EXEMPT, 0, 0);

    /** All senders whose address is unknown. */
    static final NetworkKey UNKNOWN = new NetworkKey(Kind.SHARED, 0, 0);

    /** How its members share an allowance. */
    public enum Kind {
        /** This machine itself: no limit. */
        EXEMPT,
        /** Many senders that cannot be told apart: an unknown address, one of a private network, or a trusted proxy itself. */
        SHARED,
        /** An IPv4 /24. */
        SINGLE,
        /** An IPv6 /64 within a /48. */
        NESTED
    }

    @Override
    public String toString() {
        return "NetworkKey";
    }
}
