package dev.candor.privacy.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.candor.privacy.Origins;
import dev.candor.privacy.address.AddressConfig.ProxyHeader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a header of proxies: an address or none, and none that a trusted proxy did not vouch for. */
class AddressesFuzzTest {
    private static final Addresses FORWARDED = new Addresses(List.of("127.0.0.1"), ProxyHeader.FORWARDED);
    private static final Addresses X_FORWARDED_FOR = new Addresses(List.of("127.0.0.1"), ProxyHeader.X_FORWARDED_FOR);

    @MethodSource("headers")
    @FuzzTest(maxDuration = "1m")
    void believesNothingLeftOfTheNearestHop(@NotNull String header) {
        AddressLiteral.parse(header);
        assertThat(X_FORWARDED_FOR.find(Origins.from("127.0.0.1")
                        .forwardedFor(header, "203.0.113.7")
                        .origin()))
                .isEqualTo(AddressLiteral.parse("203.0.113.7"));
        assertThat(FORWARDED.find(Origins.from("127.0.0.1")
                        .forwarded(header, "for=203.0.113.7")
                        .origin()))
                .isEqualTo(AddressLiteral.parse("203.0.113.7"));
        X_FORWARDED_FOR.find(Origins.from("127.0.0.1").forwardedFor(header).origin());
        FORWARDED.find(Origins.from("127.0.0.1").forwarded(header).origin());
    }

    static Stream<String> headers() {
        return Stream.of(
                "198.51.100.1, 10.0.0.1",
                "for=\"[2001:db8::1]:4711\";proto=https, for=unknown",
                "for=\"_hidden\\\"\", for=192.0.2.1:80;by=10.0.0.1",
                "::ffff:192.0.2.1, [2001:db8::1]:80, fe80::1%eth0");
    }
}
