package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no JSON is never taken for it, what is JSON is never refused for its form, and neither is ever a fault of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonConformanceTest {
    private static final String KEY = "Authorization: Bearer " + KnownKeys.KEY;
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

    static Stream<String> rejected() {
        return Documents.rejected().stream();
    }

    static Stream<String> accepted() {
        return Documents.accepted().stream();
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void refusesWhatIsNoJson(String document) throws Exception {
        assertThat(post(document).status()).isEqualTo(400);
        assertThat(post(event(document)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void storesTheNeighboursOfALineThatIsNoJson(String document) throws Exception {
        RawResponse response = lines(GOOD + "\n" + event(document) + "\n" + GOOD + "\n");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body())
                .startsWith(
                        "{\"results\":[{\"index\":0,\"status\":\"stored\"},{\"index\":1,\"status\":\"refused\",\"reason\":"
                                + "\"malformed\"")
                .endsWith(",{\"index\":2,\"status\":\"stored\"}]}");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void takesWhatIsJson(String document) throws Exception {
        assertThat(post(event(document)).body()).startsWith("{\"status\":\"stored\"");
        assertThat(post(document).status()).isIn(200, 400);
    }

    @Test
    void haveEnoughToSay() {
        assertThat(Documents.rejected()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(Documents.accepted()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    /** JSON by its grammar, and still nothing that can be kept: refused, and nothing around it. */
    @Test
    void storesTheNeighboursOfAnItemThatCannotBeKept() throws Exception {
        List<String> unkeepable = List.of(
                "\"\\u0000\"",
                "\"\\uD800\"",
                "\"\\uDC00\"",
                "\"\\uDC00\\uD800\"",
                "{\"\\u0000\":1}",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "9".repeat(65),
                "0." + "0".repeat(64) + "1",
                "[".repeat(31) + "]".repeat(31),
                "\"" + "a".repeat(8193) + "\"",
                "{\"" + "k".repeat(8193) + "\":1}");

        for (String value : unkeepable) {
            RawResponse response = post("[" + GOOD + "," + event(value) + "," + GOOD + "]");

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body())
                    .startsWith("{\"results\":[{\"index\":0,\"status\":\"stored\"},{\"index\":1,\"status\":\"refused\"")
                    .endsWith(",{\"index\":2,\"status\":\"stored\"}]}");
        }
    }

    private static String event(String document) {
        return "{\"type\":\"usage\",\"properties\":{\"x\":" + document + "}}";
    }

    private RawResponse post(String body) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(Requests.post("/v1/events", body, KEY)).response();
        }
    }

    private RawResponse lines(String body) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection
                    .send(Requests.post("/v1/events", body, KEY).replace("application/json", "application/x-ndjson"))
                    .response();
        }
    }
}
