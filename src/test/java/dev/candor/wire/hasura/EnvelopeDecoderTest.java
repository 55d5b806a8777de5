package dev.candor.wire.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Dialect;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeDecoderTest {
    private static final RawValue.Fields DATA = new RawValue.Fields(Map.of("uuid", new RawValue.Text("u")));

    @Test
    void takesTopicAndDataInAnyOrder() {
        Decoded<RawEvent> expected = Decoded.of(RawEvent.of(Dialect.HASURA, "cli", DATA));

        assertThat(decode("{\"data\":{\"uuid\":\"u\"},\"topic\":\"cli\"}")).isEqualTo(expected);
        assertThat(decode("{\"topic\":\"cli\",\"data\":{\"uuid\":\"u\"}}")).isEqualTo(expected);
    }

    @Test
    void takesTheRowWithoutTopicWhole() {
        assertThat(decode("{\"server_metrics\":{\"resource_cpu\":2}}"))
                .isEqualTo(Decoded.of(RawEvent.of(
                        Dialect.HASURA,
                        RawEvent.NO_TOPIC,
                        new RawValue.Fields(Map.of(
                                "server_metrics",
                                new RawValue.Fields(Map.of("resource_cpu", new RawValue.Whole(2))))))));
    }

    @Test
    void takesATopicWithoutData() {
        assertThat(decode("{\"topic\":\"cli\"}"))
                .isEqualTo(Decoded.of(RawEvent.of(Dialect.HASURA, "cli", RawValue.Fields.EMPTY)));
    }

    @Test
    void refusesAnyOtherShape() {
        assertThat(decode("{\"topic\":1}")).hasToString("Broken by malformed");
        assertThat(decode("{\"topic\":\"cli\",\"data\":[]}")).hasToString("Broken by malformed");
        assertThat(decode("[]")).hasToString("Broken by malformed");
    }

    private static Decoded<RawEvent> decode(String json) {
        return EnvelopeDecoder.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
