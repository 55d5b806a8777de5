package dev.candor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void hashesWithSha256() {
        // FIPS 180-2, appendix B.1: "abc"
        assertThat(Secret.hash("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }

    @Test
    void makesTokensOf256Bits() {
        assertThat(Secret.random(new SecureRandom())).matches("[A-Za-z0-9_-]{43}");
    }
}
