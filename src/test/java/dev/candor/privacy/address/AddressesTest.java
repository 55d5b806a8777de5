package dev.candor.privacy.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.privacy.Origins;
import dev.candor.privacy.address.AddressConfig.ProxyHeader;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final List<String> PROXIES = List.of("10.0.0.0/8", "2001:db8:ffff::/48", "192.0.2.77");

    private final Addresses direct = new Addresses(List.of(), ProxyHeader.X_FORWARDED_FOR);
    private final Addresses proxied = new Addresses(PROXIES, ProxyHeader.X_FORWARDED_FOR);
    private final Addresses standard = new Addresses(PROXIES, ProxyHeader.FORWARDED);

    @Test
    void knowsThePeerOnlyWhereNoProxyIsTrusted() {
        Origins origin = Origins.from("10.0.0.1").forwardedFor("198.51.100.1").forwarded("for=198.51.100.1");

        assertThat(find(direct, origin)).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer | header | client
                "203.0.113.9  | 198.51.100.1                          | 203.0.113.9",
                "10.0.0.1     | 198.51.100.1                          | 198.51.100.1",
                "192.0.2.77   | 198.51.100.1                          | 198.51.100.1",
                "192.0.2.78   | 198.51.100.1                          | 192.0.2.78",
                "::ffff:10.0.0.1 | 198.51.100.1                       | 198.51.100.1",
                "10.0.0.1     | 1.1.1.1, 198.51.100.1                 | 198.51.100.1",
                "10.0.0.1     | 1.1.1.1, 198.51.100.1, 10.1.2.3       | 198.51.100.1",
                "10.0.0.1     | garbage, 198.51.100.1, 10.1.2.3       | 198.51.100.1",
                "10.0.0.1     | 198.51.100.1, garbage                 | unknown",
                "10.0.0.1     | 198.51.100.1, unknown, 10.1.2.3       | unknown",
                "10.0.0.1     | 198.51.100.1,                         | unknown",
                "10.0.0.1     | example.com                           | unknown",
                "10.0.0.1     | \"1.1.1.1, 198.51.100.1                | 198.51.100.1",
                "10.0.0.1     | \"1.1.1.1\\, 198.51.100.1, 10.1.2.3     | 198.51.100.1",
                "10.0.0.1     | 10.9.9.9, 10.1.2.3                    | 10.9.9.9",
                "10.0.0.1     | 198.51.100.1:4711                     | 198.51.100.1",
                "10.0.0.1     | [2001:db8::1]:4711                    | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1     | [2001:db8::1]                         | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1     | 2001:db8::1                           | 2001:db8:0:0:0:0:0:1",
                "10.0.0.1     | ::ffff:198.51.100.1                   | 198.51.100.1",
                "10.0.0.1     | fe80::1%eth0                          | fe80:0:0:0:0:0:0:1",
                "10.0.0.1     | [2001:db8::1                          | unknown",
                "10.0.0.1     | [198.51.100.1]                        | unknown",
                "10.0.0.1     | 198.51.100.1:port                     | unknown",
                "2001:db8:ffff:1::1 | 2001:db8:fffe::1, 2001:db8:ffff::9 | 2001:db8:fffe:0:0:0:0:1",
                "garbage      | 198.51.100.1                          | unknown",
            })
    void readsXForwardedForFromRightToLeft(String peer, String header, String client) {
        assertThat(find(proxied, Origins.from(peer).forwardedFor(header))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=198.51.100.1                                     | 198.51.100.1",
                "For=198.51.100.1;proto=https;by=10.0.0.2             | 198.51.100.1",
                "proto=https; for=198.51.100.1                        | 198.51.100.1",
                "for=\"198.51.100.1:4711\"                            | 198.51.100.1",
                "for=\"[2001:db8::1]:4711\"                           | 2001:db8:0:0:0:0:0:1",
                "for=1.1.1.1, for=198.51.100.1, for=10.1.2.3          | 198.51.100.1",
                "for=\"a,for=1.1.1.1\", for=198.51.100.1              | 198.51.100.1",
                "for=\"1.1.1.1, for=198.51.100.1                      | 198.51.100.1",
                "for=\"1.1.1.1, for=198.51.100.1, for=10.1.2.3        | 198.51.100.1",
                "for=1.1.1.1\", for=\"198.51.100.1:80\"               | 198.51.100.1",
                "for=1.1.1.1\\, for=\"198.51.100.1\"                  | 198.51.100.1",
                "for=\"a\\\"b, for=1.1.1.1\"                          | unknown",
                "for=unknown                                          | unknown",
                "for=_hidden, for=10.1.2.3                            | unknown",
                "by=10.0.0.2;proto=http                               | unknown",
                "for=198.51.100.1;for=1.1.1.1                         | unknown",
            })
    void readsForwardedFromRightToLeft(String header, String client) {
        assertThat(find(standard, Origins.from("10.0.0.1").forwarded(header))).isEqualTo(client);
    }

    @Test
    void takesAHeaderSentTwiceAsOneList() {
        assertThat(find(proxied, Origins.from("10.0.0.1").forwardedFor("1.1.1.1", "198.51.100.1, 10.1.1.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void neverReadsTheHeaderThatItsProxiesDoNotWrite() {
        assertThat(find(proxied, Origins.from("10.0.0.1").forwarded("for=1.1.1.1")))
                .isEqualTo("10.0.0.1");
        assertThat(find(standard, Origins.from("10.0.0.1").forwardedFor("1.1.1.1")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void knowsNothingWithoutAPeer() {
        assertThat(proxied.find(Origins.from(null).origin())).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "", "10.0.0/8", "::1/129"})
    void refusesToStartWithWhatIsNoNetwork(String network) {
        assertThatThrownBy(() -> new Addresses(List.of(network), ProxyHeader.X_FORWARDED_FOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("candor.privacy.trusted-proxies");
    }

    private static String find(Addresses addresses, Origins origin) {
        return addresses.find(origin.origin()).map(InetAddress::getHostAddress).orElse("unknown");
    }
}
