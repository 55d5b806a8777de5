package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, the decoder answers; nothing is thrown. */
class JsonDecoderProperties {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"\\u0000\"",
            "\\ud83d",
            "1e999999999",
            "-0.0",
            "1",
            "true",
            "null",
            " ",
            "\n",
            "\uFEFF",
            "\0",
            "é",
            "9".repeat(70),
            "\"k\":",
            "{\"a\":[",
            "]}",
            "\\",
            "/",
            "1E+",
            "-");

    @Property(tries = 2_000)
    void answersAnyBytes(@ForAll byte[] bytes) {
        assertThat(JsonDecoder.STRICT.decode(bytes)).isNotNull();
        assertThat(JsonDecoder.FORGIVING.decodeItems(bytes, 10)).isNotNull();
    }

    @Property(tries = 5_000)
    void answersAnythingThatResemblesJson(@ForAll("nearlyJson") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(JsonDecoder.STRICT.decode(bytes)).isNotNull();
        assertThat(JsonDecoder.FORGIVING.decodeObject(bytes)).isNotNull();
        assertThat(JsonDecoder.STRICT.decodeItems(bytes, 10)).isNotNull();
        assertThat(JsonDecoder.FORGIVING.decodeParcel(bytes, List.of("a"), 10)).isNotNull();
    }

    @Property
    void readsBackAnyWholeNumber(@ForAll long number) {
        assertThat(JsonDecoder.STRICT.decode(Long.toString(number).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.of(new RawValue.Whole(number)));
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}
