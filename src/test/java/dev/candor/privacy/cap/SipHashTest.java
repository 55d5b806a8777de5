package dev.candor.privacy.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {
    /** The vectors of the reference implementation: key 00 01 ... 0f, message 00 01 ... of so many bytes. */
    @ParameterizedTest
    @CsvSource({
        "0,726fdb47dd0e0e31",
        "2,0d6c8009d9a94f5a",
        "4,cf2794e0277187b7",
        "6,cbc9466e58fee3ce",
        "8,93f5f5799a932462"
    })
    void agreesWithTheReference(int length, String expected) {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) i;
        }

        long hashed = hash.of(new String(message, StandardCharsets.UTF_16LE));

        assertThat(Long.toHexString(hashed)).isEqualTo(expected.replaceFirst("^0", ""));
    }
}
