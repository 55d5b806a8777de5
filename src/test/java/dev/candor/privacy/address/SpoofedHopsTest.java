package dev.candor.privacy.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Hostile;
import dev.candor.privacy.Origins;
import dev.candor.privacy.address.AddressConfig.ProxyHeader;
import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a client writes into a proxy's header stands left of what our proxies add, and changes nothing. The pseudonym, the country and
 * the limiter's key come from nothing but the address found here.
 */
class SpoofedHopsTest {
    private static final List<String> PROXIES = List.of("10.0.0.0/8");
    private static final String CLIENT = "198.51.100.1";
    private static final String PROXY = "10.0.0.1";

    private final Addresses proxied = new Addresses(PROXIES, ProxyHeader.X_FORWARDED_FOR);
    private final Addresses standard = new Addresses(PROXIES, ProxyHeader.FORWARDED);
    private final Addresses direct = new Addresses(List.of(), ProxyHeader.X_FORWARDED_FOR);

    @Property(tries = 2_000)
    void changeNothing(@ForAll("spoofs") List<String> spoofs, @ForAll("tails") String tail) {
        String left = String.join(", ", spoofs);

        assertThat(find(proxied, Origins.from(PROXY).forwardedFor(left + ", " + CLIENT + tail)))
                .isEqualTo(CLIENT);
        assertThat(find(proxied, Origins.from(PROXY).forwardedFor(left, CLIENT + tail)))
                .isEqualTo(CLIENT);
        assertThat(find(
                        standard,
                        Origins.from(PROXY).forwarded(left + ", for=" + CLIENT + tail.replace("10.", "for=10."))))
                .isEqualTo(CLIENT);
        assertThat(find(standard, Origins.from(PROXY).forwarded(left, "for=" + CLIENT)))
                .isEqualTo(CLIENT);
    }

    @Property(tries = 500)
    void areNotReadAtAllFromAStranger(@ForAll("spoofs") List<String> spoofs) {
        String header = String.join(", ", spoofs);

        assertThat(find(proxied, Origins.from(CLIENT).forwardedFor(header))).isEqualTo(CLIENT);
        assertThat(find(standard, Origins.from(CLIENT).forwarded(header))).isEqualTo(CLIENT);
        assertThat(find(direct, Origins.from(PROXY).forwardedFor(header))).isEqualTo(PROXY);
    }

    @Provide
    Arbitrary<List<String>> spoofs() {
        Arbitrary<String> texts = Arbitraries.oneOf(List.of(
                Arbitraries.of(Hostile.TEXTS).map(text -> text.replaceAll("\\p{Cntrl}", "")),
                Arbitraries.of(
                        "1.1.1.1",
                        "10.9.9.9",
                        "::1",
                        "[::1]:80",
                        "for=1.1.1.1",
                        "for=\"1.1.1.1\"",
                        "for=\"[::1]\"",
                        "\"",
                        "\\",
                        "for=\"1.1.1.1",
                        "1.1.1.1\"",
                        "unknown",
                        "_hidden",
                        "by=10.0.0.1",
                        ";",
                        "=",
                        "for=",
                        "for=10.9.9.9"),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30)));
        return texts.list().ofMaxSize(5);
    }

    /** Our own proxies, as many as there are. */
    @Provide
    Arbitrary<String> tails() {
        return Arbitraries.of("", ", 10.1.2.3", ", 10.1.2.3, 10.4.5.6");
    }

    private static String find(Addresses addresses, Origins origin) {
        return addresses.find(origin.origin()).map(InetAddress::getHostAddress).orElse("unknown");
    }
}
