package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.privacy.address.Direct;
import java.security.SecureRandom;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    private final Networks networks = new Networks(Direct.addresses(), new SecureRandom());

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9,203.0.113.200,true",
        "203.0.113.9,203.0.114.9,false",
        "2001:db8:0:100::1,2001:db8:0:1ff::2,true",
        "2001:db8:0:100::1,2001:db8:0:200::1,false",
        "203.0.113.9,::ffff:203.0.113.10,true"
    })
    void tellsWhetherTwoClientsShareANetwork(String one, String other, boolean shared) {
        assertThat(keyOf(one).equals(keyOf(other))).isEqualTo(shared);
    }

    @Test
    void tellsAnotherProcessNothing() {
        Networks another = new Networks(Direct.addresses(), new SecureRandom());

        assertThat(another.keyOf(Origins.from("203.0.113.9").origin())).isNotEqualTo(keyOf("203.0.113.9"));
    }

    @Test
    void hasNoKeyForAnUnknownAddress() {
        assertThat(keyOf("garbage")).isEmpty();
    }

    private OptionalLong keyOf(String address) {
        return networks.keyOf(Origins.from(address).origin());
    }
}
