package dev.candor.privacy.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLiteralTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "0.0.0.0,0.0.0.0",
        "255.255.255.255,255.255.255.255",
        "::,0:0:0:0:0:0:0:0",
        "::1,0:0:0:0:0:0:0:1",
        "1::,1:0:0:0:0:0:0:0",
        "2001:db8::1,2001:db8:0:0:0:0:0:1",
        "2001:DB8:0:0:1:2:3:4,2001:db8:0:0:1:2:3:4",
        "1:2:3:4:5:6:7::,1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8,0:2:3:4:5:6:7:8",
        "fe80::1%eth0,fe80:0:0:0:0:0:0:1",
        "::ffff:192.0.2.1,192.0.2.1",
        "::ffff:c000:201,192.0.2.1",
        "64:ff9b::192.0.2.33,64:ff9b:0:0:0:0:c000:221",
        "1:2:3:4:5:6:192.0.2.1,1:2:3:4:5:6:c000:201"
    })
    void readsAddresses(String text, String address) {
        assertThat(AddressLiteral.parse(text)).map(InetAddress::getHostAddress).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "unknown",
                "_hidden",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.1",
                "01.2.3.4",
                "1.2.3.04",
                "1.2.3.-4",
                "1.2.3.4 ",
                "1.2.3.4%eth0",
                "0x7f.0.0.1",
                "2130706433",
                "1..2.3",
                "１.2.3.4",
                ":",
                ":::",
                "1:2",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7",
                "1::2::3",
                "12345::",
                "g::1",
                "::1.2.3",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1:2:3:4:5:6:7:8",
                "[::1]",
                "%eth0",
                ":1:2:3:4:5:6:7:8",
                "1:::2",
                "::ffff:1.2.3.256"
            })
    void readsNothingElse(String text) {
        assertThat(AddressLiteral.parse(text)).isEmpty();
    }

    @Property
    void readsWhatThePlatformWrites(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(bytes);

        assertThat(AddressLiteral.parse(address.getHostAddress())).contains(address);
    }

    @Property
    void neverFails(@ForAll String text) {
        assertThat(AddressLiteral.parse(text + ":" + text)).isNotNull();
        assertThat(AddressLiteral.parse("::" + text)).isNotNull();
    }
}
