package dev.candor.privacy.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Networks that are on nobody's map: this machine, its links, private networks and what carriers share among customers (RFC
 * 1918, 3927, 4193, 4291, 6598). Behind such an address may be one machine, or a whole translated network.
 */
final class NearNetworks {
    private static final List<Network> ALL = Stream.of(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "169.254.0.0/16",
                    "100.64.0.0/10",
                    "::1",
                    "fe80::/10",
                    "fc00::/7")
            .map(Network::parse)
            .toList();

    private NearNetworks() {}

    static boolean contain(InetAddress address) {
        for (Network network : ALL) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
