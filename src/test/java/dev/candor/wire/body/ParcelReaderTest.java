package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.event.raw.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParcelReaderTest {
    @Test
    void takesMoreItemsThanAnArrayOfAnEventMayHave() {
        String items = IntStream.range(0, 1_000).mapToObj(Integer::toString).collect(Collectors.joining(","));

        Parcel parcel = read("{\"a\":{\"v\":7,\"events\":[" + items + "],\"w\":8},\"b\":9}", "a", "events");

        assertThat(parcel.items()).hasSize(1_000);
        assertThat(parcel.items().get(999)).isEqualTo(Decoded.of(new RawValue.Whole(999)));
        assertThat(keys(parcel.envelope())).containsExactly("a", "b");
        assertThat(keys(((RawValue.Fields) parcel.envelope()).values().get("a")))
                .containsExactly("v", "events", "w");
    }

    @Test
    void oneBadItemCostsItself() {
        Decoded<Parcel> parcel =
                JsonDecoder.STRICT.decodeParcel(bytes("[{\"a\":\"\\u0000\"},{\"a\":1}]"), List.of(), 1_000);

        assertThat(((Decoded.Value<Parcel>) parcel).value().items())
                .extracting(Object::toString)
                .containsExactly("Broken by malformed", "Value");
    }

    @Test
    void oneBadValueCostsItselfWhereNobodyIsTold() {
        Parcel parcel =
                read("{\"events\":[{\"a\":\"\\u0000\",\"b\":1},1e999999999],\"v\":\"\\ud800\",\"w\":7}", "events");

        assertThat(parcel.items())
                .containsExactly(
                        Decoded.of(
                                new RawValue.Fields(Map.of("a", RawValue.Nothing.NOTHING, "b", new RawValue.Whole(1)))),
                        Decoded.of(RawValue.Nothing.NOTHING));
        assertThat(((RawValue.Fields) parcel.envelope()).values())
                .containsEntry("v", RawValue.Nothing.NOTHING)
                .containsEntry("w", new RawValue.Whole(7));
    }

    @Test
    void membersOneTooManyAreIgnoredButNotTheArray() {
        String many =
                IntStream.range(0, 300).mapToObj(i -> "\"k" + i + "\":[1]").collect(Collectors.joining(","));
        String json = "{" + many + ",\"events\":[7]}";

        Parcel parcel = read(json, "events");

        assertThat(parcel.items()).containsExactly(Decoded.of(new RawValue.Whole(7)));
        assertThat(keys(parcel.envelope())).hasSize(257).contains("k255").doesNotContain("k256");
        assertThat(JsonDecoder.STRICT.decodeParcel(bytes(json), List.of("events"), 10))
                .hasToString("Broken by too_large");
    }

    @Test
    void whereManyMayComeOneMayComeByItself() {
        assertThat(read("{\"a\":1}").items()).hasSize(1);
    }

    @Test
    void refusesADocumentWithoutTheArray() {
        for (String json : List.of("{}", "{\"events\":{}}", "{\"events\":7}", "7", "[]", "{\"a\":{\"events\":[]}}")) {
            assertThat(reason(json, 10)).as(json).isEqualTo(Refusal.MALFORMED);
        }
    }

    @Test
    void refusesMoreItemsThanAgreed() {
        assertThat(reason("{\"events\":[1,2,[3]]}", 2)).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesWhatIsWrongAroundTheItems() {
        assertThat(reason("{\"events\":[],\"v\":[1,]}", 10)).isEqualTo(Refusal.MALFORMED);
        assertThat(reason("{\"events\":[]} 7", 10)).isEqualTo(Refusal.MALFORMED);
        assertThat(reason("{\"events\":[", 10)).isEqualTo(Refusal.MALFORMED);
    }

    private static Parcel read(String json, String... way) {
        return ((Decoded.Value<Parcel>) JsonDecoder.FORGIVING.decodeParcel(bytes(json), List.of(way), 1_000)).value();
    }

    private static Refusal reason(String json, int atMost) {
        return ((Decoded.Broken<Parcel>) JsonDecoder.FORGIVING.decodeParcel(bytes(json), List.of("events"), atMost))
                .reason();
    }

    private static List<String> keys(@Nullable RawValue fields) {
        return fields instanceof RawValue.Fields(var values) ? List.copyOf(values.keySet()) : List.of();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
