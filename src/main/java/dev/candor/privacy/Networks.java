package dev.candor.privacy;

import dev.candor.event.raw.Origin;
import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.secret.KeyedHash;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells a limiter whether two requests come from one network, and not from which.
 *
 * <p>A network is 24 leading bits of an IPv4 address; of an IPv6 address 64, and 48 around them. Its key is a hash under a secret
 * that this process makes at start and nobody keeps: of no use in a log, a table or another process, and nobody outside can tell
 * which networks share a place in a limiter's table.
 */
@Singleton
public class Networks {
    private static final Logger LOG = Logger.getLogger(Networks.class);

    private static final int BYTES_OF_IPV4 = 3;
    private static final int BYTES_OF_IPV6 = 8;
    private static final int BYTES_OF_SITE = 6;

    private final Addresses addresses;
    private final KeyedHash hash;
    private final AtomicInteger hidden = new AtomicInteger();

    @Inject
    Networks(Addresses addresses, SecureRandom random, MeterRegistry metrics) {
        this.addresses = addresses;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.hash = new KeyedHash(secret);
        metrics.gauge("candor.proxy.untrusted", hidden);
    }

    /** The key of the network that an origin names. */
    public NetworkKey keyOf(Origin origin) {
        return keyOf(SubmissionNotes.onOne(origin));
    }

    /** The key of the network that sent a submission. */
    public NetworkKey keyOf(SubmissionNotes notes) {
        return notes.network(this::find);
    }

    private NetworkKey find(SubmissionNotes notes) {
        if (addresses.areHidden(notes.origin())) {
            warnOnce();
            // Not exempt: where every client has a near peer, as behind some container networks, a header would be the
            // way out.
            return NetworkKey.UNKNOWN;
        }
        return notes.address(addresses).map(this::keyOf).orElse(NetworkKey.UNKNOWN);
    }

    /** The key of the network that a connection comes from, before anything is known of its requests. */
    public NetworkKey keyOfPeer(InetAddress peer) {
        return keyOf(peer);
    }

    private NetworkKey keyOf(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return NetworkKey.EXEMPT;
        }
        byte[] bytes = address.getAddress();
        boolean isIpv4 = bytes.length == 4;
        long near = hashed(bytes, isIpv4 ? BYTES_OF_IPV4 : BYTES_OF_IPV6);
        if (addresses.mayStandForMany(address)) {
            return new NetworkKey(NetworkKey.Kind.SHARED, near, near);
        }
        return isIpv4
                ? new NetworkKey(NetworkKey.Kind.SINGLE, near, near)
                : new NetworkKey(NetworkKey.Kind.NESTED, near, hashed(bytes, BYTES_OF_SITE));
    }

    private long hashed(byte[] address, int length) {
        return ByteBuffer.wrap(hash.of(Arrays.copyOf(address, length))).getLong();
    }

    private void warnOnce() {
        if (hidden.compareAndSet(0, 1)) {
            LOG.warn(
                    "A proxy in front names its clients, but candor.privacy.trusted-proxies names no proxy, so all clients"
                            + " look like one: countries and pseudonyms of the day are wrong, and all share one allowance. Set it to"
                            + " the address of your proxy.");
        }
    }
}
