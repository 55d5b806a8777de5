package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown at a door of the whole application: an answer, in time, that tells nothing of its insides. */
@QuarkusTest
class DoorAbuseTest {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final List<String> PATHS = List.of(
            "/v1/http",
            "/v1/events",
            "/send",
            "/cli",
            "/projects",
            "/superplate",
            "/telemetry",
            "/v1/ws",
            "/pulse/stable");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[".repeat(50_000),
            "{\"a\":".repeat(10_000),
            "{\"topic\":\"cli\",\"data\":{\"uuid\":[[[]]],\"version\":{},\"command\":7}}",
            "{\"topic\":\"cli\",\"data\":{\"version\":\"\\u0000\"}}",
            "{\"topic\":\"cli\",\"data\":{\"version\":\"\\ud800\"}}",
            "{\"topic\":\"server\",\"data\":{\"db_uid\":\"dddff371-dab2-450f-9969-235bca66dab1\",\"metrics\":{\"tables\":1e399}}}",
            "{\"topic\":\"(none)\",\"data\":null}",
            "{\"type\":\"usage\",\"properties\":{\"version\":1e999999999}}",
            "{\"__proto__\":{},\"type\":\"usage\",\"type\":\"usage\"}",
            "1".repeat(60_000),
            "\u00ff\u00fe{\u0000}\u0000");

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    static Stream<String> requests() {
        return PATHS.stream()
                .flatMap(path -> BODIES.stream()
                        .flatMap(body -> Stream.of(
                                Requests.post(path, body),
                                Requests.withBody("PUT", path, body),
                                Requests.post(path + "?payload=%00%&dry_run=x", body, "Content-Encoding: gzip"))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersWithoutTellingOfItsInsides(String request) throws IOException {
        long start = System.nanoTime();

        RawResponse response = exchange(request);

        assertThat(response.status()).isLessThan(500);
        assertThat(response.body()).doesNotContain("dev.candor", "Exception", "\tat ", "postgres");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
    }

    @Test
    void staysQuietBehindAnOversizedBody() throws IOException {
        assertThat(exchange(Requests.post("/v1/http", " ".repeat(1_500_000))).status())
                .isEqualTo(200);
        assertThat(exchange(Requests.post("/v1/events", " ".repeat(3_000_000))).status())
                .isEqualTo(401);
    }

    @Test
    void answersTheLongestBeaconThatIsTakenAndALongerOne() throws IOException {
        assertThat(exchange(Requests.bare("GET", "/telemetry?payload=" + "A".repeat(4_096)))
                        .status())
                .isEqualTo(204);
        assertThat(exchange(Requests.bare("GET", "/telemetry?payload=" + "A".repeat(6_000)))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void opensASocketForPagesOfAnyOrigin() throws IOException {
        RawResponse handshake = exchange(Requests.bare(
                "GET",
                "/v1/ws",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Origin: null",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Extensions: permessage-deflate",
                "Sec-WebSocket-Key: 7vibBtD8KS0EeEvbbJBePw=="));

        assertThat(handshake.status()).isEqualTo(101);
        assertThat(handshake.headers()).doesNotContainKey("Sec-WebSocket-Extensions");
    }

    private RawResponse exchange(String request) throws IOException {
        try (RawConnection connection = new RawConnection(server.getHost(), server.getPort())) {
            return connection.send(request).response();
        }
    }
}
