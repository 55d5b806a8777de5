package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.privacy.NetworkKey.Kind;
import dev.candor.privacy.address.Direct;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Networks networks = TestNetworks.of(Direct.addresses(), metrics);

    @ParameterizedTest
    @CsvSource({
        // one, other, the same nearest network, the same site
        "203.0.113.9, 203.0.113.200, true, true",
        "203.0.113.9, 203.0.114.9, false, false",
        "203.0.113.9, ::ffff:203.0.113.10, true, true",
        "203.0.113.9, ::ffff:cb00:710a, true, true",
        "2a00:1450:1:2::1, 2a00:1450:1:2:ffff:ffff:ffff:ffff, true, true",
        "2a00:1450:1:2::1, 2a00:1450:1:3::1, false, true",
        "2a00:1450:1:2::1, 2a00:1450:2:2::1, false, false"
    })
    void tellsWhetherTwoClientsShareANetwork(String one, String other, boolean near, boolean far) {
        assertThat(keyOf(one).near() == keyOf(other).near()).isEqualTo(near);
        assertThat(keyOf(one).far() == keyOf(other).far()).isEqualTo(far);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, SINGLE",
        "::ffff:203.0.113.9, SINGLE",
        "2a00:1450:1:2::1, NESTED",
        "127.0.0.1, EXEMPT",
        "::1, EXEMPT",
        "10.1.2.3, SHARED",
        "172.31.255.255, SHARED",
        "172.32.0.1, SINGLE",
        "192.168.0.1, SHARED",
        "100.100.0.1, SHARED",
        "fd00::1, SHARED",
        "fe80::1%eth0, SHARED",
        "garbage, SHARED"
    })
    void knowsWhoCannotBeToldApart(String address, Kind kind) {
        assertThat(keyOf(address).kind()).isEqualTo(kind);
    }

    @Test
    void tellsAnotherProcessNothing() {
        NetworkKey elsewhere =
                TestNetworks.direct().keyOf(Origins.from("203.0.113.9").origin());

        assertThat(elsewhere).isNotEqualTo(keyOf("203.0.113.9"));
    }

    @Test
    void allUnknownAddressesAreOneSender() {
        assertThat(keyOf("garbage")).isEqualTo(keyOf("unknown")).isEqualTo(NetworkKey.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "::1", "fd00::5", "::ffff:172.17.0.1"})
    void letsThoseShareWhoStandBehindAProxyThatNobodyNamed(String peer) {
        NetworkKey key =
                networks.keyOf(Origins.from(peer).forwardedFor("198.51.100.1").origin());

        assertThat(key).isEqualTo(NetworkKey.UNKNOWN);
        assertThat(hidden()).isOne();
    }

    @Test
    void doesNotBelieveAPeerFromOutsideThatItIsAProxy() {
        NetworkKey key = networks.keyOf(
                Origins.from("203.0.113.9").forwardedFor("198.51.100.1").origin());

        assertThat(key).isEqualTo(keyOf("203.0.113.9"));
        assertThat(hidden()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.1.1.1, ",
                "127.0.0.1, ",
                "10.0.0.9, ",
                "garbage, ",
                "2001:db8::1, 8.8.8.8, ",
                "\"1.1.1.1, "
            })
    void whatAClientWroteItselfNeverChangesItsKey(String spoofed) {
        Networks behind = TestNetworks.of(Direct.behind("10.0.0.0/8"), metrics);

        NetworkKey key = behind.keyOf(
                Origins.from("10.0.0.1").forwardedFor(spoofed + "198.51.100.1").origin());

        assertThat(key).isEqualTo(behind.keyOf(Origins.from("198.51.100.77").origin()));
    }

    @Test
    void aTrustedProxyThatNamesNobodyStandsForMany() {
        Networks behind = TestNetworks.of(Direct.behind("192.0.2.77"), metrics);

        assertThat(behind.keyOf(Origins.from("192.0.2.77").origin()).kind()).isEqualTo(Kind.SHARED);
    }

    private double hidden() {
        return metrics.get("candor.proxy.untrusted").gauge().value();
    }

    private NetworkKey keyOf(String address) {
        return networks.keyOf(Origins.from(address).origin());
    }
}
