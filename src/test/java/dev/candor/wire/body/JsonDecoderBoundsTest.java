package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is out of bounds breaks an event whose sender is told, and costs itself where nobody is told. */
class JsonDecoderBoundsTest {

    static Stream<String> valuesOutOfBounds() {
        return Stream.of(
                "\"" + "a".repeat(8193) + "\"",
                "\"a\\u0000\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "9".repeat(65),
                "0." + "1".repeat(65),
                "1e999999999",
                "-1e-999999999999",
                "1e401");
    }

    @ParameterizedTest
    @MethodSource("valuesOutOfBounds")
    void aValueOutOfBoundsCostsItselfWhereNobodyIsTold(String value) {
        // Given
        String text = "{\"a\":{\"bad\":" + value + ",\"good\":1},\"c\":[" + value + ",2]}";

        // Then
        assertThat(forgiving(text))
                .isEqualTo(Decoded.of(fields(
                        "a",
                        fields("bad", RawValue.Nothing.NOTHING, "good", new RawValue.Whole(1)),
                        "c",
                        new RawValue.Items(List.of(RawValue.Nothing.NOTHING, new RawValue.Whole(2))))));
        assertThat(strict(text))
                .isInstanceOfSatisfying(
                        Decoded.Broken.class,
                        broken -> assertThat(broken.pointer()).isEqualTo("/a/bad"));
    }

    static Stream<String> keysOutOfBounds() {
        return Stream.of("k".repeat(8193), "k\\u0000", "k\\ud800", "\\udc00");
    }

    @ParameterizedTest
    @MethodSource("keysOutOfBounds")
    void aMemberWithSuchAKeyCostsItselfWhereNobodyIsTold(String key) {
        String text = "{\"a\":{\"" + key + "\":[{\"b\":1}],\"good\":1},\"c\":2}";

        assertThat(forgiving(text))
                .isEqualTo(Decoded.of(fields("a", fields("good", new RawValue.Whole(1)), "c", new RawValue.Whole(2))));
        assertThat(reason(strict(text))).isNotNull();
    }

    @Test
    void membersBeyondTheBoundAreIgnoredWhereNobodyIsTold() {
        String text = "[" + objectOf(300) + ",2]";

        assertThat(forgiving(text)).isInstanceOfSatisfying(Decoded.Value.class, decoded -> {
            List<RawValue> values = ((RawValue.Items) decoded.value()).values();
            assertThat(((RawValue.Fields) values.getFirst()).values())
                    .hasSize(256)
                    .containsKey("k255");
            assertThat(values.getLast()).isEqualTo(new RawValue.Whole(2));
        });
        assertThat(reason(strict(text))).isEqualTo(Refusal.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 1_001, 32_000})
    void whatLiesTooDeepIsLeftOutWhereNobodyIsTold(int depth) {
        // Given: the document's object is one level itself.
        String text = "{\"a\":" + "[".repeat(depth) + "7" + "]".repeat(depth) + ",\"c\":2}";
        RawValue kept = RawValue.Nothing.NOTHING;
        for (int level = 2; level <= 32; level++) {
            kept = new RawValue.Items(List.of(kept));
        }

        // Then
        assertThat(forgiving(text)).isEqualTo(Decoded.of(fields("a", kept, "c", new RawValue.Whole(2))));
        assertThat(reason(strict(text))).isEqualTo(Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u0000\",}",
                "{\"\\u0000\":[1,],\"b\":1}",
                "{\"\\u0000\":tru,\"b\":1}",
                "{\"\\u0000\":\"\t\",\"b\":1}",
                "{\"a\":1e999999999",
                "{\"a\":1} 1e999999999",
                "\uFEFF{}",
                ""
            })
    void whatIsNotJsonIsRefusedInWhatIsLeftOutAsWell(String text) {
        assertThat(reason(forgiving(text))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void syntaxIsCheckedBeyondTheBoundsAsWell() {
        assertThat(reason(forgiving("[".repeat(40) + "1,"))).isEqualTo(Refusal.MALFORMED);
        assertThat(reason(forgiving("[".repeat(40) + "tru" + "]".repeat(40)))).isEqualTo(Refusal.MALFORMED);
        assertThat(reason(forgiving("[".repeat(65_536)))).isEqualTo(Refusal.MALFORMED);
        assertThat(reason(forgiving(objectOf(300).replace("\"k290\":1", "\"k290\":tru"))))
                .isEqualTo(Refusal.MALFORMED);
    }

    /** Half of an event is worse than none of it, and nobody could tell how much is missing. */
    @Test
    void tooManyValuesAreRefusedByBoth() {
        String array = "[" + "1,".repeat(199) + "1]";
        String text = "[" + (array + ",").repeat(200) + array + "]";

        assertThat(reason(forgiving(text))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(reason(forgiving("{\"\\u0000\":" + text + "}"))).isNull();
    }

    private static Decoded<RawValue> forgiving(String text) {
        return JsonDecoder.FORGIVING.decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RawValue.Fields fields(String key, RawValue value) {
        return new RawValue.Fields(Map.of(key, value));
    }

    private static RawValue.Fields fields(String key, RawValue value, String other, RawValue another) {
        return new RawValue.Fields(Map.of(key, value, other, another));
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
