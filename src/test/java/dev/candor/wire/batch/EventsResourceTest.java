package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventsResourceTest {
    private static final String KEY = "Authorization: Bearer " + KnownKeys.KEY;
    private static final String EVENT = "{\"type\":\"usage\",\"properties\":{\"count\":3}}";

    private final RecordingIngestor ingestor = new RecordingIngestor();
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        server = new DoorServer((doors, router) ->
                new EventsResource(doors, ingestor, new KnownKeys(), new KnownManifests()).open(router));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersAStoredEventWithWhatWasDropped() throws Exception {
        // Given
        ingestor.endEachWith(event -> new Outcome.Stored(List.of("/name")));

        // When
        RawResponse response = exchange(Requests.post(
                "/v1/events", "{\"type\":\"usage\",\"time\":\"2026-01-01\",\"properties\":{\"name\":\"x\"}}", KEY));
        RawEvent event = ingestor.nextSubmission().events().getFirst();

        // Then
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"stored\",\"dropped\":[\"/time\",\"/properties/name\"]}");
        assertThat(event.project()).isEqualTo(KnownKeys.PROJECT);
        assertThat(event.topic()).isEqualTo("usage");
        assertThat(event.optedOut()).isFalse();
    }

    @Test
    void answersEachItemOfABatch() throws Exception {
        // Given
        ingestor.endEachWith(event -> switch (event.topic()) {
            case "known" -> new Outcome.Stored(List.of());
            case "erased" -> new Outcome.Erased();
            case "down" -> new Outcome.Failed();
            case "quiet" -> new Outcome.OptedOut();
            default -> new Outcome.Refused(Refusal.UNKNOWN_TYPE);
        });

        // When
        RawResponse response = exchange(Requests.post(
                "/v1/events",
                "[{\"type\":\"known\"},{\"type\":\"other\"},7,{\"type\":\"known\",\"properties\":{\"a\":\"\\u0000\"}},"
                        + "{\"type\":\"erased\"},{\"type\":\"quiet\",\"opt_out\":true},{\"type\":\"down\"}]",
                KEY));

        // Then
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"results\":[{\"index\":0,\"status\":\"stored\"},"
                        + "{\"index\":1,\"status\":\"refused\",\"reason\":\"unknown_type\","
                        + "\"detail\":\"No event type of this project has this name.\",\"pointer\":\"/type\"},"
                        + "{\"index\":2,\"status\":\"refused\",\"reason\":\"malformed\","
                        + "\"detail\":\"An event is a JSON object.\",\"pointer\":\"\"},"
                        + "{\"index\":3,\"status\":\"refused\",\"reason\":\"malformed\","
                        + "\"detail\":\"A text holds the character NUL.\",\"pointer\":\"/properties/a\"},"
                        + "{\"index\":4,\"status\":\"gone\",\"reason\":\"gone\","
                        + "\"detail\":\"This client was erased at its wish: forget its identifier.\"},"
                        + "{\"index\":5,\"status\":\"opted_out\"},"
                        + "{\"index\":6,\"status\":\"failed\",\"reason\":\"unavailable\","
                        + "\"detail\":\"The database did not take it: send it again later.\"}]}");
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void takesOneEventToALineAndABadLineCostsItself() throws Exception {
        RawResponse response = exchange(Requests.post("/v1/events", EVENT + "\n{\n\r\n" + EVENT + "\n", KEY)
                .replace("application/json", "application/x-ndjson; charset=utf-8"));

        assertThat(response.body())
                .isEqualTo("{\"results\":[{\"index\":0,\"status\":\"stored\"},"
                        + "{\"index\":1,\"status\":\"refused\",\"reason\":\"malformed\","
                        + "\"detail\":\"Not JSON at line 1, column 2.\"},{\"index\":2,\"status\":\"stored\"}]}");
    }

    @Test
    void takesGzip() throws Exception {
        RawResponse response =
                exchange(Requests.post("/v1/events", Requests.gzip(EVENT), KEY, "Content-Encoding: gzip"));

        assertThat(response.body()).isEqualTo("{\"status\":\"stored\"}");
    }

    @Test
    void refusesABomb() throws Exception {
        RawResponse response = exchange(
                Requests.post("/v1/events", Requests.gzip(" ".repeat(20_000_000)), KEY, "Content-Encoding: gzip"));

        assertThat(response.status()).isEqualTo(413);
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "Refused,UNKNOWN_TYPE,422",
        "Refused,INCOMPLETE,422",
        "Refused,UNTREATABLE,422",
        "Erased,,410",
        "OptedOut,,200",
        "Duplicate,,200"
    })
    void answersOneEventByItself(String outcome, Refusal reason, int status) throws Exception {
        // Given
        ingestor.endEachWith(event -> switch (outcome) {
            case "Refused" -> new Outcome.Refused(reason);
            case "Erased" -> new Outcome.Erased();
            case "OptedOut" -> new Outcome.OptedOut();
            default -> new Outcome.Duplicate();
        });

        // When
        RawResponse response = exchange(Requests.post("/v1/events", EVENT, KEY));

        // Then
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Content-Type"))
                .isEqualTo(status == 200 ? "application/json" : "application/problem+json");
    }

    @ParameterizedTest
    @EnumSource
    void asksToSendAgainWhatWasShed(Outcome.Shed.Reason reason) throws Exception {
        // Given
        ingestor.endEachWith(event -> new Outcome.Shed(reason));

        // When
        RawResponse single = exchange(Requests.post("/v1/events", EVENT, KEY));
        RawResponse batch = exchange(Requests.post("/v1/events", "[" + EVENT + ",1]", KEY));

        // Then
        assertThat(List.of(single, batch)).allSatisfy(response -> {
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.body()).contains("\"reason\":\"" + reason.code() + "\"");
            assertThat(response.header("Retry-After")).matches("[1-9][0-9]*");
        });
    }

    @Test
    void answers503IfTheDatabaseDoesNotAnswer() throws Exception {
        // Given
        ingestor.neverAnswer();
        long start = System.nanoTime();

        // When
        RawResponse response = exchange(Requests.post("/v1/events", EVENT, KEY));

        // Then
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("5");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer", "Bearer nobody", "Basic ck_test", "ck_test"})
    void refusesWhoeverHasNoKey(String authorization) throws Exception {
        RawResponse response = exchange(Requests.post("/v1/events", EVENT, "Authorization: " + authorization));

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.body()).contains("\"reason\":\"unknown_key\"");
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.UNKNOWN_KEY);
    }

    @Test
    void refusesOtherMediaTypesAndEncodings() throws Exception {
        RawResponse text = exchange(Requests.post("/v1/events", EVENT, KEY).replace("application/json", "text/plain"));
        RawResponse brotli = exchange(Requests.post("/v1/events", EVENT, KEY, "Content-Encoding: br"));
        RawResponse twice = exchange(Requests.post("/v1/events", EVENT, KEY, "Content-Encoding: gzip, gzip"));

        assertThat(List.of(text, brotli, twice))
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(415));
        assertThat(text.header("Accept-Post")).contains("application/json");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        String tooMany = IntStream.range(0, 1_001).mapToObj(i -> EVENT).collect(Collectors.joining(",", "[", "]"));

        assertThat(exchange(Requests.post("/v1/events", tooMany, KEY)).status()).isEqualTo(413);
        assertThat(exchange(Requests.post("/v1/events", " ".repeat(1_100_000), KEY))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void saysWhereABodyIsBroken() throws Exception {
        assertThat(exchange(Requests.post("/v1/events", "{\"properties\":{}}", KEY))
                        .body())
                .isEqualTo("{\"title\":\"Bad Request\",\"status\":400,\"reason\":\"malformed\","
                        + "\"detail\":\"The type is missing or no text.\",\"pointer\":\"/type\"}");
        assertThat(exchange(Requests.post("/v1/events", "{\"type\":\"a\",\"properties\":[]}", KEY))
                        .body())
                .contains("\"pointer\":\"/properties\"");
        assertThat(exchange(Requests.post("/v1/events", "{", KEY)).body()).contains("line 1, column 2");
    }

    @Test
    void letsPagesOfAnyOriginCall() throws Exception {
        RawResponse preflight = exchange(Requests.bare("OPTIONS", "/v1/events", "Origin: https://app.example"));

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("authorization, content-type");
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
