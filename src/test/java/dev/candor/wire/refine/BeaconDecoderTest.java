package dev.candor.wire.refine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BeaconDecoderTest {
    // Its base64 holds both a plus and a slash.
    private static final String NAME = "a~~~???>>>";

    @Test
    void readsThePayloadAsItStands() {
        String base64 = base64(NAME, StandardCharsets.UTF_8);

        assertThat(base64).contains("+").contains("/");
        assertThat(nameIn("payload=" + base64)).isEqualTo(NAME);
    }

    @Test
    void readsEverySpellingOfBase64() {
        String base64 = base64(NAME, StandardCharsets.UTF_8);

        assertThat(nameIn("payload=" + base64.replace("=", ""))).isEqualTo(NAME);
        assertThat(nameIn("payload=" + base64.replace('+', '-').replace('/', '_')))
                .isEqualTo(NAME);
        assertThat(nameIn("payload=" + base64.replace("+", "%20"))).isEqualTo(NAME);
        assertThat(nameIn("payload="
                        + base64.replace("+", "%2B").replace("/", "%2f").replace("=", "%3D")))
                .isEqualTo(NAME);
        assertThat(nameIn("v=1&payload=" + base64 + "&x=y")).isEqualTo(NAME);
    }

    @Test
    void readsUtf8AndElseIso8859() {
        assertThat(nameIn("payload=" + base64("café", StandardCharsets.UTF_8))).isEqualTo("café");
        assertThat(nameIn("payload=" + base64("café", StandardCharsets.ISO_8859_1)))
                .isEqualTo("café");
    }

    @Test
    void refusesWhatIsNoBeacon() {
        assertThat(BeaconDecoder.decode("")).hasToString("Broken by malformed");
        assertThat(BeaconDecoder.decode("payload=")).hasToString("Broken by malformed");
        assertThat(BeaconDecoder.decode("payload=!!!")).hasToString("Broken by malformed");
        assertThat(BeaconDecoder.decode("payload=W10=")).hasToString("Broken by malformed");
        assertThat(BeaconDecoder.decode("payload=" + "A".repeat(4097))).hasToString("Broken by too_large");
    }

    @Test
    void readsPastAnyAmountOfPadding() {
        String base64 = base64(NAME, StandardCharsets.UTF_8).replace("=", "");

        assertThat(nameIn("payload=" + base64 + "=".repeat(4_000))).isEqualTo(NAME);
        assertThat(BeaconDecoder.decode("payload=" + "=".repeat(4_000) + "A")).hasToString("Broken by malformed");
    }

    @Property
    void answersAnyQuery(@ForAll String query) {
        assertThat(BeaconDecoder.decode("payload=" + query)).isNotNull();
    }

    private static String base64(String name, Charset charset) {
        return Base64.getEncoder().encodeToString(("{\"projectId\":\"" + name + "\"}").getBytes(charset));
    }

    private static String nameIn(String query) {
        return BeaconDecoder.decode(query) instanceof Decoded.Value<RawEvent>(RawEvent event)
                        && event.body().values().get("projectId") instanceof RawValue.Text(String name)
                ? name
                : "";
    }
}
