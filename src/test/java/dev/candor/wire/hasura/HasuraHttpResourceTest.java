package dev.candor.wire.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Submission;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HasuraHttpResourceTest {
    private static final String EVENT = "{\"topic\":\"cli\",\"data\":{\"uuid\":\"u\"}}";

    private final RecordingIngestor ingestor = new RecordingIngestor();
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        server = new DoorServer((doors, router) -> new HasuraHttpResource(doors, ingestor).open(router));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersExactly200WithABoringBody() throws Exception {
        RawResponse response = exchange(Requests.post("/v1/http", EVENT));

        assertThat(response.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(response.body()).isEqualTo("{}");
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        assertThat(ingestor.nextSubmission().events()).singleElement().hasFieldOrPropertyWithValue("topic", "cli");
    }

    @Test
    void remembersWhereItCameFrom() throws Exception {
        // When
        exchange(Requests.post(
                "/v1/http",
                EVENT,
                "User-Agent: hasura-graphql-engine/v2.48.10",
                "X-Forwarded-For: 192.0.2.1, 192.0.2.2",
                "X-Forwarded-For: 192.0.2.3",
                "Origin: http://console.internal",
                "DNT: 1"));
        Submission submission = ingestor.nextSubmission();

        // Then
        assertThat(submission.origin().peer()).isEqualTo("127.0.0.1");
        assertThat(submission.origin().forwardedFor()).isEqualTo(List.of("192.0.2.1, 192.0.2.2", "192.0.2.3"));
        assertThat(submission.origin().userAgent()).isEqualTo("hasura-graphql-engine/v2.48.10");
        assertThat(submission.origin().page()).isEqualTo("http://console.internal");
        assertThat(submission.origin().optedOut()).isTrue();
        assertThat(submission.origin().arrivedAt()).isEqualTo(DoorServer.NOW);
    }

    @Test
    void answersTheSameWhateverBecomesOfTheEvent() throws Exception {
        for (Outcome outcome : List.of(
                new Outcome.Refused(Refusal.UNKNOWN_TYPE),
                new Outcome.Failed(),
                new Outcome.Erased(),
                new Outcome.OptedOut(),
                new Outcome.Shed(Outcome.Shed.Reason.QUEUE_FULL))) {
            ingestor.endEachWith(event -> outcome);
            assertThat(exchange(Requests.post("/v1/http", EVENT)).statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void answersInTimeIfTheDatabaseIsAway() throws Exception {
        // Given
        ingestor.neverAnswer();
        long start = System.nanoTime();

        // When
        RawResponse response = exchange(Requests.post("/v1/http", EVENT));

        // Then
        assertThat(response.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
    }

    @Test
    void staysQuietAboutBadBodies() throws Exception {
        for (String body : List.of("", "{", "[]", "{\"topic\":7}", "[".repeat(60_000), "\"\\ud800\"")) {
            assertThat(exchange(Requests.post("/v1/http", body)).status()).isEqualTo(200);
            assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.MALFORMED);
        }
        assertThat(exchange(Requests.post("/v1/http", EVENT, "Content-Encoding: gzip"))
                        .status())
                .isEqualTo(200);
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.WRONG_MEDIA_TYPE);
    }

    @Test
    void staysQuietAboutABodyThatIsTooLargeAndKeepsTheConnection() throws Exception {
        try (RawConnection connection = server.connect()) {
            // When
            RawResponse large = connection
                    .send(Requests.post("/v1/http", " ".repeat(300_000)))
                    .response();
            RawResponse next = connection.send(Requests.post("/v1/http", EVENT)).response();

            // Then
            assertThat(large.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.TOO_LARGE);
            assertThat(next.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(ingestor.nextSubmission().events()).hasSize(1);
        }
    }

    @Test
    void answersABodyWithoutEndAndCloses() throws Exception {
        try (RawConnection connection = server.connect()) {
            // Given
            connection.send("POST /v1/http HTTP/1.1\r\nHost: x\r\nContent-Length: 900000000\r\n\r\n");

            // When
            connection.send(" ".repeat(1_200_000));
            RawResponse response = connection.response();

            // Then
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Connection")).isEqualTo("close");
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void doesNotInviteABodyThatIsTooLarge() throws Exception {
        try (RawConnection connection = server.connect()) {
            // When
            RawResponse response = connection
                    .send("POST /v1/http HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 900000\r\n\r\n")
                    .response();

            // Then
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Connection")).isEqualTo("close");
        }
    }

    @Test
    void answersPreflightsAndOtherMethods() throws Exception {
        // When
        RawResponse preflight = exchange(Requests.bare("OPTIONS", "/v1/http", "Origin: http://x"));
        RawResponse get = exchange(Requests.bare("GET", "/v1/http"));

        // Then
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("content-type");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("86400");
        assertThat(preflight.headers()).doesNotContainKey("Access-Control-Allow-Credentials");
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("Allow")).isEqualTo("POST, OPTIONS");
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
