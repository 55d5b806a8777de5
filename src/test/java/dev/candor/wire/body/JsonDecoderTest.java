package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecoderTest {

    @Test
    void readsEveryKindOfValue() {
        assertThat(strict("{\"a\":\"x\",\"b\":7,\"c\":3.0e-4,\"d\":true,\"e\":null,\"f\":[1],\"g\":{}}"))
                .isEqualTo(Decoded.of(new RawValue.Fields(Map.of(
                        "a", new RawValue.Text("x"),
                        "b", new RawValue.Whole(7),
                        "c", new RawValue.Decimal(new BigDecimal("3.0E-4")),
                        "d", new RawValue.Flag(true),
                        "e", RawValue.Nothing.NOTHING,
                        "f", new RawValue.Items(List.of(new RawValue.Whole(1))),
                        "g", RawValue.Fields.EMPTY))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}x",
                "{} {}",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "NaN",
                "01",
                "+1",
                ".5",
                "1.",
                "tru",
                "\"\t\"",
                "\"\\x\"",
                "// c\n{}",
                "\uFEFF{}",
                "[\"a\0\"]",
                "nul",
                "[-]",
                "{\"a\" 1}",
                "]",
                "\"a"
            })
    void refusesWhatIsNotJson(String text) {
        assertThat(reason(strict(text))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void refusesEveryEncodingButUtf8() {
        // Given
        String json = "{\"a\":\"é\"}";

        // Then
        assertThat(List.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1))
                .allSatisfy(charset -> assertThat(reason(JsonDecoder.STRICT.decode(json.getBytes(charset))))
                        .isEqualTo(Refusal.MALFORMED));
    }

    @Test
    void refusesOverlongUtf8AndEncodedSurrogates() {
        assertThat(JsonDecoder.isUtf8(new byte[] {(byte) 0xC0, (byte) 0x80})).isFalse();
        assertThat(JsonDecoder.isUtf8(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isFalse();
        assertThat(JsonDecoder.isUtf8("é漢😀".getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void lastOfTwoEqualKeysWins() {
        assertThat(strict("{\"a\":1,\"a\":2}"))
                .isEqualTo(Decoded.of(new RawValue.Fields(Map.of("a", new RawValue.Whole(2)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"b\":\"\\u0000\"}}", "{\"a\":{\"b\":\"\\ud800\"}}", "{\"a\":{\"b\":\"\\udc00\\ud800\"}}",
                "{\"a\":{\"b\":1e999999999}}", "{\"a\":{\"b\":1e-999999999999}}", "{\"a\":{\"b\":1e401}}"
            })
    void refusesWhatCannotBeStoredAndSaysWhere(String text) {
        assertThat(strict(text)).isInstanceOfSatisfying(Decoded.Broken.class, broken -> {
            assertThat(broken.reason()).isEqualTo(Refusal.MALFORMED);
            assertThat(broken.pointer()).isEqualTo("/a/b");
        });
    }

    @Test
    void boundsDepthKeysTextAndDigits() {
        assertThat(reason(strict("[".repeat(32) + "]".repeat(32)))).isNull();
        assertThat(reason(strict("[".repeat(33) + "]".repeat(33)))).isEqualTo(Refusal.MALFORMED);
        assertThat(reason(strict("[".repeat(100_000) + "]".repeat(100_000)))).isEqualTo(Refusal.MALFORMED);
        assertThat(reason(strict(objectOf(256)))).isNull();
        assertThat(reason(strict(objectOf(257)))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(reason(strict("\"" + "a".repeat(8192) + "\""))).isNull();
        assertThat(reason(strict("\"" + "a".repeat(8193) + "\""))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(reason(strict("9".repeat(64)))).isNull();
        assertThat(reason(strict("9".repeat(65)))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void keepsWholeNumbersOf64BitsWhole() {
        assertThat(strict("9223372036854775807")).isEqualTo(Decoded.of(new RawValue.Whole(Long.MAX_VALUE)));
        assertThat(strict("9223372036854775808"))
                .isEqualTo(Decoded.of(new RawValue.Decimal(new BigDecimal("9223372036854775808"))));
        assertThat(strict("0e5")).isEqualTo(Decoded.of(new RawValue.Decimal(BigDecimal.ZERO)));
    }

    @Test
    void anItemOutOfBoundsCostsOnlyItself() {
        // Given
        String text = "[{\"a\":1},{\"a\":\"\\u0000\"}," + "[".repeat(50) + "]".repeat(50) + ",{\"a\":2}]";

        // When
        Decoded<List<Decoded<RawValue>>> items =
                JsonDecoder.STRICT.decodeItems(text.getBytes(StandardCharsets.UTF_8), 10);

        // Then
        assertThat(items)
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        value -> assertThat((List<?>) value.value())
                                .extracting(Object::toString)
                                .containsExactly("Value", "Broken by malformed", "Broken by malformed", "Value"));
    }

    @Test
    void keepsOneMoreItemOfAnArrayThanAnyDefinitionDoes() {
        assertThat(strict("[" + "1,".repeat(999) + "1]"))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        value -> assertThat(((RawValue.Items) value.value()).values())
                                .hasSize(161));
    }

    @Test
    void boundsTheValuesOfADocument() {
        // Given: arrays of 200 values each.
        String array = "[" + "1,".repeat(199) + "1]";

        // Then
        assertThat(reason(strict("[" + (array + ",").repeat(150) + array + "]")))
                .isNull();
        assertThat(reason(strict("[" + (array + ",").repeat(200) + array + "]")))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(reason(strict("[" + (array + ",").repeat(200) + "tru]"))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void itemsAndLinesShareTheAllowanceOfTheirRequest() {
        // Given
        String item = "[" + "1,".repeat(19_998) + "1]";
        List<byte[]> lines = Stream.of(item, item, "{}")
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();

        // When
        List<Decoded<RawValue>> ofLines = JsonDecoder.STRICT.decodeEach(lines);
        Decoded<List<Decoded<RawValue>>> ofItems =
                JsonDecoder.STRICT.decodeItems(("[" + item + "," + item + ",{}]").getBytes(StandardCharsets.UTF_8), 10);

        // Then
        assertThat(ofLines).extracting(Object::toString).containsExactly("Value", "Value", "Broken by too_large");
        assertThat(ofItems)
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        items -> assertThat((List<?>) items.value())
                                .extracting(Object::toString)
                                .containsExactly("Value", "Value", "Broken by too_large"));
    }

    @Test
    void refusesMoreItemsThanAllowed() {
        Decoded<List<Decoded<RawValue>>> items =
                JsonDecoder.STRICT.decodeItems("[1,2,3]".getBytes(StandardCharsets.UTF_8), 2);

        assertThat(items).hasToString("Broken by too_large");
    }

    private static Decoded<RawValue> strict(String text) {
        return JsonDecoder.STRICT.decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Refusal reason(Decoded<RawValue> decoded) {
        return decoded instanceof Decoded.Broken<RawValue> broken ? broken.reason() : null;
    }

    private static String objectOf(int keys) {
        return IntStream.range(0, keys).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }
}
