package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small bodies that are meant to become large, in every way that is known: refused for what they are, and the door stays open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesTest {
    private static final String KEY = "Authorization: Bearer " + KnownKeys.KEY;
    private static final String ZIPPED = "Content-Encoding: gzip";
    private static final String GOOD = "{\"type\":\"usage\"}";

    private DoorServer server;

    @BeforeAll
    void start() throws Exception {
        server = new DoorServer((doors, router) ->
                new EventsResource(doors, new RecordingIngestor(), new KnownKeys(), new KnownManifests()).open(router));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A request, and how it is answered. */
    private record Hostile(String name, String request, int status) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> bodies() {
        return Stream.of(bombs(), disguises(), shapes()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void areRefusedForWhatTheyAre(Hostile hostile) throws Exception {
        assertThat(exchange(hostile.request()).status()).isEqualTo(hostile.status());
        assertThat(exchange(Requests.post("/v1/events", GOOD, KEY)).status()).isEqualTo(200);
    }

    @Test
    void aBombOfTenGigabytesIsNotEvenRead() throws Exception {
        String member = Requests.gzip(" ".repeat(10_000_000));
        String body = member.repeat(1_000);
        String head = Requests.post("/v1/events", "", KEY, ZIPPED)
                .replace("Content-Length: 0", "Content-Length: " + body.length());
        try (RawConnection connection = server.connect()) {
            RawResponse response =
                    connection.send(head + body.substring(0, 2_200_000)).response();

            assertThat(response.status()).isEqualTo(413);
            assertThat(response.header("Connection")).isEqualTo("close");
        }
    }

    /** A map of one object never has more than 256 entries, and Java keeps colliding texts in a tree. */
    @Test
    void keysThatCollideAreRefusedLikeAnyOthers() throws Exception {
        List<String> colliding = colliding(17);
        assertThat(colliding)
                .hasSizeGreaterThan(100_000)
                .extracting(String::hashCode)
                .containsOnly(colliding.getFirst().hashCode());

        String few =
                colliding.stream().limit(250).map(key -> "\"" + key + "\":1").collect(Collectors.joining(","));
        String many =
                colliding.stream().limit(20_000).map(key -> "\"" + key + "\":1").collect(Collectors.joining(","));

        assertThat(exchange(event("{" + few + "}")).status()).isEqualTo(200);
        assertThat(exchange(event("{" + many + "}")).status()).isEqualTo(413);
    }

    private static List<Hostile> bombs() {
        String tenMegabytes = Requests.gzip(" ".repeat(10_000_000));
        String good = Requests.gzip(GOOD);
        return List.of(
                zipped("10 MB", tenMegabytes, 413),
                zipped("100 MB", Requests.gzip(" ".repeat(100_000_000)), 413),
                zipped("1 GB in 100 members", tenMegabytes.repeat(100), 413),
                zipped("an event and a bomb behind it", good + tenMegabytes, 413),
                zipped("ten thousand empty members", Requests.gzip("").repeat(10_000), 400),
                zipped("a bomb in a bomb", Requests.gzip(tenMegabytes), 400),
                zipped("half a bomb", tenMegabytes.substring(0, tenMegabytes.length() / 2), 413),
                zipped("an event without its end", good.substring(0, good.length() - 5), 400),
                zipped("an event with a false sum", good.substring(0, good.length() - 8) + "12345678", 400),
                zipped("an event and something else", good + "something else", 400),
                zipped("a head and nothing", good.substring(0, 10), 400),
                zipped("nothing", "", 400),
                zipped("no gzip", GOOD, 400));
    }

    private static List<Hostile> disguises() {
        String twice = Requests.gzip(Requests.gzip(GOOD));
        return List.of(
                encoded("gzip, gzip", twice, 415),
                encoded("gzip,gzip", twice, 415),
                encoded("identity, gzip", twice, 415),
                encoded("x-gzip", twice, 415),
                encoded("deflate", twice, 415),
                encoded("br", twice, 415),
                encoded("zstd", twice, 415),
                encoded("", twice, 415),
                encoded("gzip\r\n" + ZIPPED, twice, 400));
    }

    private static List<Hostile> shapes() {
        int deep = 100_000;
        String keys =
                IntStream.range(0, 90_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
        return List.of(
                plain("arrays 100,000 deep", "[".repeat(deep) + "]".repeat(deep), 400),
                plain("arrays without end", "[".repeat(deep), 400),
                plain("objects 100,000 deep", "{\"a\":".repeat(deep) + "1" + "}".repeat(deep), 400),
                plain("90,000 keys", "{" + keys + "}", 413),
                plain("one key 90,000 times", "{" + "\"a\":1,".repeat(90_000) + "\"a\":1}", 413),
                plain("a million empty arrays", "[" + "[],".repeat(300_000) + "[]]", 413),
                plain("a number of 1 MB", "1".repeat(1_000_000), 400),
                plain("a fraction of 1 MB", "0." + "1".repeat(1_000_000), 400),
                plain("an exponent of 1 MB", "1e" + "9".repeat(1_000_000), 400),
                plain("an exponent", "1e999999999", 400),
                plain("a small exponent", "1e-999999999", 400),
                plain("a text of 1 MB", "\"" + "a".repeat(1_000_000) + "\"", 413),
                plain("a key of 1 MB", "{\"" + "a".repeat(1_000_000) + "\":1}", 413),
                plain("a text of escapes", "\"" + "\\u0061".repeat(150_000) + "\"", 413));
    }

    /** As many different texts of one hash as 2 to a power. */
    private static List<String> colliding(int power) {
        return IntStream.range(0, 1 << power)
                .mapToObj(number -> IntStream.range(0, power)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .toList();
    }

    private static Hostile zipped(String name, String body, int status) {
        return new Hostile(name, Requests.post("/v1/events", body, KEY, ZIPPED), status);
    }

    private static Hostile encoded(String encoding, String body, int status) {
        return new Hostile(
                "encoded " + encoding.strip(),
                Requests.post("/v1/events", body, KEY, "Content-Encoding: " + encoding),
                status);
    }

    private static Hostile plain(String name, String value, int status) {
        return new Hostile(name, event(value), status);
    }

    private static String event(String value) {
        return Requests.post("/v1/events", "{\"type\":\"usage\",\"properties\":{\"x\":" + value + "}}", KEY);
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
