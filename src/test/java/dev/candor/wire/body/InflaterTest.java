package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.Requests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InflaterTest {

    @Test
    void inflatesWhatIsWithinBounds() {
        assertThat(Inflater.inflate(zipped("{\"type\":\"usage\"}")))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        value -> assertThat((byte[]) value.value())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("{\"type\":\"usage\"}"));
    }

    @Test
    void stopsAtABomb() {
        assertThat(Inflater.inflate(zipped(" ".repeat(10_000_000)))).hasToString("Broken by too_large");
    }

    @Test
    void stopsAtTheSizeLimitEvenIfTheRatioIsModest() {
        // Given
        byte[] noise = new byte[Inflater.MAX_SIZE + 1];
        new Random(1).nextBytes(noise);

        // Then
        assertThat(Inflater.inflate(zipped(new String(noise, StandardCharsets.ISO_8859_1))))
                .hasToString("Broken by too_large");
    }

    @Test
    void refusesWhatIsTruncatedOrNoGzip() {
        byte[] whole = zipped("{\"type\":\"usage\"}");

        assertThat(Inflater.inflate(Arrays.copyOf(whole, whole.length - 6))).hasToString("Broken by malformed");
        assertThat(Inflater.inflate("{}".getBytes(StandardCharsets.UTF_8))).hasToString("Broken by malformed");
        assertThat(Inflater.inflate(new byte[0])).hasToString("Broken by malformed");
    }

    private static byte[] zipped(String text) {
        return Requests.gzip(text).getBytes(StandardCharsets.ISO_8859_1);
    }
}
