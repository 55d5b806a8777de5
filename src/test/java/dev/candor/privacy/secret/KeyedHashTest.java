package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedHashTest {
    /** RFC 4231, test cases 1, 2, 3 and 6. */
    @ParameterizedTest
    @CsvSource({
        "0b, 20, 4869205468657265, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 1, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aa, 20, dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "aa, 131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374,"
                + "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    })
    void agreesWithItsStandard(String key, int times, String text, String expected) {
        KeyedHash hash = new KeyedHash(HexFormat.of().parseHex(key.repeat(times)));

        byte[] found = hash.of(HexFormat.of().parseHex(text));

        assertThat(HexFormat.of().formatHex(found)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void agreesWithThePlatform(
            @ForAll @Size(min = 1, max = 200) byte[] key, @ForAll @Size(max = 300) byte[] one, @ForAll byte[] other)
            throws GeneralSecurityException {
        Mac platform = Mac.getInstance("HmacSHA256");
        platform.init(new SecretKeySpec(key, "HmacSHA256"));
        platform.update(one);

        assertThat(new KeyedHash(key).of(one, other)).isEqualTo(platform.doFinal(other));
    }

    @Test
    void keepsNothingOfTheTextBefore() {
        KeyedHash hash = new KeyedHash(new byte[32]);
        byte[] text = "a client".getBytes(StandardCharsets.UTF_8);
        byte[] first = hash.of(text);

        Stream<byte[]> later = IntStream.range(0, 1000).parallel().mapToObj(i -> hash.of(text));

        assertThat(later).allMatch(again -> Arrays.equals(again, first));
    }
}
