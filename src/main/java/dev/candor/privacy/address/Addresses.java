package dev.candor.privacy.address;

import dev.candor.event.raw.Origin;
import dev.candor.privacy.address.AddressConfig.ProxyHeader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Finds the address that a request came from.
 *
 * <p>A proxy's header is believed only as far as trusted proxies wrote it: it is read from right to left, and the first hop
 * that is no trusted proxy is the client, whatever stands left of it. A hop that is no address ends the search: unknown.
 */
@Singleton
public class Addresses {
    private final List<Network> trusted;
    private final ProxyHeader header;

    @Inject
    Addresses(AddressConfig config) {
        this(config.trustedProxies().orElse(List.of()), config.proxyHeader());
    }

    Addresses(List<String> trustedProxies, ProxyHeader header) {
        this.trusted = trustedProxies.stream().map(Network::parse).toList();
        this.header = header;
    }

    /** The client's address, as far as it is known. */
    public Optional<InetAddress> find(Origin origin) {
        if (origin.peer() == null) {
            return Optional.empty();
        }
        Optional<InetAddress> nearest = Hops.address(origin.peer());
        return nearest.isPresent() && isTrusted(nearest.get()) ? behindProxies(nearest.get(), origin) : nearest;
    }

    /**
     * Whether the address that would be found is a proxy's, and not a client's: a peer nearby names its clients, and no proxy is
     * trusted. A peer from outside that names clients is a client that makes them up.
     */
    public boolean areHidden(Origin origin) {
        boolean named = !origin.forwardedFor().isEmpty() || !origin.forwarded().isEmpty();
        return named
                && trusted.isEmpty()
                && origin.peer() != null
                && Hops.address(origin.peer()).filter(NearNetworks::contain).isPresent();
    }

    /** Whether many clients may share an address: one of a private network, or of a trusted proxy that named nobody. */
    public boolean mayStandForMany(InetAddress address) {
        return NearNetworks.contain(address) || isTrusted(address);
    }

    private Optional<InetAddress> behindProxies(InetAddress peer, Origin origin) {
        List<String> hops = switch (header) {
            case X_FORWARDED_FOR -> Hops.ofXForwardedFor(origin.forwardedFor());
            case FORWARDED -> Hops.ofForwarded(origin.forwarded());
        };
        InetAddress nearest = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = Hops.address(hop);
            if (address.isEmpty() || !isTrusted(address.get())) {
                return address;
            }
            nearest = address.get();
        }
        return Optional.of(nearest);
    }

    private boolean isTrusted(InetAddress address) {
        for (Network network : trusted) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
