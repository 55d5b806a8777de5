package dev.candor.privacy;

import dev.candor.event.Origin;
import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.secret.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Tells a limiter whether two requests come from one network, and not from which.
 *
 * <p>A network is 24 leading bits of an IPv4 address or 56 of an IPv6 address. Its key is a hash under a secret that this
 * process makes at start and nobody keeps: of no use in a log, a table or another process.
 */
@ApplicationScoped
public class Networks {
    private static final int BYTES_OF_IPV4 = 3;
    private static final int BYTES_OF_IPV6 = 7;

    private final Addresses addresses;
    private final KeyedHash hash;

    @Inject
    Networks(Addresses addresses, SecureRandom random) {
        this.addresses = addresses;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.hash = new KeyedHash(secret);
    }

    /** The key of the client's network; none if its address is unknown. */
    public OptionalLong keyOf(Origin origin) {
        return addresses.find(origin).map(this::key).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private long key(InetAddress address) {
        byte[] bytes = address.getAddress();
        int length = bytes.length == 4 ? BYTES_OF_IPV4 : BYTES_OF_IPV6;
        return ByteBuffer.wrap(hash.of(Arrays.copyOf(bytes, length))).getLong();
    }
}
