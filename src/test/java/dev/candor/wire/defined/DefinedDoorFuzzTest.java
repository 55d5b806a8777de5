package dev.candor.wire.defined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.catalog.DefinitionFiles;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorTable;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.Seeds;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import dev.candor.wire.body.Parcel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to whatever door by definition, in each encoding: an answer, no more events than the door takes, and in them only
 * what can be stored.
 */
class DefinedDoorFuzzTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DoorTable DOORS = TestCatalog.builtInWith(
                    Stream.of("src/test/resources/catalog/projects", "src/test/resources/canary/catalog")
                            .flatMap(folder -> files(Path.of(folder)).stream())
                            .toArray(YamlFile[]::new))
            .doors();
    private static final List<String> WAY = List.of("a", "b");
    private static final int LONGEST = 8 * 1024;
    private static final int FEW = 3;

    @MethodSource("requests")
    @FuzzTest(maxDuration = "1m")
    void makesEventsThatCanBeStored(@NotNull String line, byte @NotNull [] body) {
        // As the server hands on what stands before the body: a character for each byte.
        String address = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String[] parts = address.split("\\?", 2);
        checkPath(parts[0]);
        for (DoorDefinition door : DOORS.doors()) {
            String place = Objects.requireNonNullElse(door.path().match(parts[0]), parts[0]);
            if (DocumentDecoder.decode(door, parts.length == 2 ? parts[1] : "", body)
                    instanceof Decoded.Value<Parcel>(Parcel parcel)) {
                String header = parts[parts.length - 1];
                check(door, new Call(place, Map.of("x-lagoon", header, "x-kind", header)), parcel);
            }
        }
        if (JsonDecoder.STRICT.decodeParcel(body, WAY, FEW) instanceof Decoded.Value<Parcel>(Parcel parcel)) {
            assertThatCode(() -> JACKSON.readTree(body)).doesNotThrowAnyException();
            assertThat(parcel.items()).hasSizeLessThanOrEqualTo(FEW);
        }
    }

    /** A door is found by its path and no other: what stands at the open place, put back, is the path. */
    private static void checkPath(String path) {
        Optional<DoorTable.Found> found = DOORS.find("any.example", path);
        assertThat(found.isPresent())
                .isEqualTo(DOORS.doors().stream().anyMatch(door -> door.path().match(path) != null));
        found.ifPresent(door -> assertThat(door.door()
                        .path()
                        .toString()
                        .replace("{" + door.door().path().place() + "}", door.place()))
                .isEqualTo(path));
    }

    private static void check(DoorDefinition door, Call call, Parcel parcel) {
        assertThat(parcel.items()).hasSizeLessThanOrEqualTo(door.maxItems());
        EventMaker maker = new EventMaker(door, call, parcel.envelope());
        for (Decoded<RawValue> item : parcel.items()) {
            if (item.then(maker::event) instanceof Decoded.Value<RawEvent>(RawEvent event)) {
                assertThat(event.dialect()).isEqualTo(door.dialect());
                checkStorable(event.body());
            }
        }
    }

    private static void checkStorable(RawValue value) {
        switch (value) {
            case RawValue.Text(String text) -> checkStorable(text);
            case RawValue.Items(List<RawValue> items) -> items.forEach(DefinedDoorFuzzTest::checkStorable);
            case RawValue.Fields(Map<String, RawValue> fields) ->
                fields.forEach((key, member) -> {
                    checkStorable(key);
                    checkStorable(member);
                });
            default -> {}
        }
    }

    /** PostgreSQL takes neither NUL nor half a surrogate pair. */
    private static void checkStorable(String text) {
        assertThat(text.length()).isLessThanOrEqualTo(LONGEST);
        assertThat(text.indexOf('\0')).isNegative();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    static Stream<Arguments> requests() {
        String inner = "[{\"version\":\"2.1\",\"os\":\"linux\",\"message\":\"from ann\"},7]";
        return Stream.concat(
                Seeds.bodies().map(body -> Arguments.of("/pulse/stable", body)),
                Stream.of(
                        request(
                                "/lagoon/north/lines",
                                "{\"kind\":\"line\",\"who\":\"a-1\",\"no\":true,\"facts\":{\"version\":\"2.1\"}}\n\n{\"kind\":1}\n"),
                        request("/lagoon/form", "version=2.1&boats=3&first=true&command=sail+home&boats=-4.50&%zz=1"),
                        request("/lagoon/query?version=2.1&word=%E4%BB%AE&v=%00&x", ""),
                        request("/pulse/crash.gif?v=2.1&open=3&beta=true&open=x", ""),
                        request("/lagoon/%E4%BB%AE+x/sealed", "d=" + base64(inner)),
                        request("/lagoon/inner/sealed", "x=1&d=" + base64("{\"version\":\"\\ud83d\\ude00\"}")),
                        request("xpulse/stable?" + "x".repeat(9_000), "version=2.1"),
                        request("/pulse//?", "{\"a\":{\"b\":[1,{\"b\":2},[]],\"c\":\"\\u0000\"},\"beats\":[]}")));
    }

    private static Arguments request(String address, String body) {
        return Arguments.of(address, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<YamlFile> files(Path folder) {
        return DefinitionFiles.all(Optional.of(folder)).getOrDefault(Source.FOLDER, List.of());
    }
}
