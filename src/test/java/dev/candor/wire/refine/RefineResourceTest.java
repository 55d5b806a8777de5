package dev.candor.wire.refine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefineResourceTest {
    private static final String ID = "[A-Za-z0-9]{6}-[A-Za-z0-9]{6}-[A-Za-z0-9]{6}";

    private final RecordingIngestor ingestor = new RecordingIngestor();
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        server =
                new DoorServer((doors, router) -> new RefineResource(doors, ingestor, new SecureRandom()).open(router));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersABeaconWithoutAnImage() throws Exception {
        RawResponse response = exchange(Requests.bare("GET", "/telemetry?payload=e30="));

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(response.headers()).doesNotContainKeys("Set-Cookie", "Content-Length", "Content-Type");
        assertThat(nextEvent().topic()).isEqualTo("telemetry");
    }

    @Test
    void staysQuietAboutABadBeacon() throws Exception {
        for (String query : new String[] {"", "?", "?payload=", "?payload=%", "?payload=" + "A".repeat(6000)}) {
            assertThat(exchange(Requests.bare("GET", "/telemetry" + query)).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void discardsWhatIsEncryptedForSomebodyElse() throws Exception {
        // When
        RawResponse preflight =
                exchange(Requests.bare("OPTIONS", "/send", "Access-Control-Request-Headers: content-type"));
        RawResponse response = exchange(Requests.post("/send", "eyJh.b.c.d.e"));

        // Then
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("content-type");
        assertThat(response.status()).isEqualTo(204);
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.UNREADABLE);
        assertThat(ingestor.waitingSubmissions()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"POST,/cli,cli", "POST,/superplate,superplate", "PATCH,/projects/Abc123-def456-Ghi789,projects-link"})
    void answersWhatNobodyReads(String method, String path, String topic) throws Exception {
        RawResponse response = exchange(Requests.withBody(method, path, "{}"));

        assertThat(response.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(nextEvent().topic()).isEqualTo(topic);
    }

    @Test
    void givesANewProjectItsIdAndLetsGoOfAddresses() throws Exception {
        // When
        RawResponse response = exchange(Requests.post(
                "/projects", "{\"email\":\"ada@example.org\",\"answers\":{\"name\":\"n\",\"userEmail\":\"a@b.c\"}}"));
        RawEvent event = nextEvent();

        // Then
        assertThat(response.body()).matches("\\{\"projectId\":\"" + ID + "\"}");
        String projectId = response.body().substring(14, 34);
        assertThat(event.topic()).isEqualTo("projects");
        assertThat(event.body())
                .isEqualTo(new RawValue.Fields(Map.of(
                        "answers", new RawValue.Fields(Map.of("name", new RawValue.Text("n"))),
                        "projectId", new RawValue.Text(projectId))));
    }

    @Test
    void linksAProjectWithoutTheAddress() throws Exception {
        exchange(Requests.withBody("PATCH", "/projects/Abc123-def456-Ghi789", "{\"email\":\"ada@example.org\"}"));

        assertThat(nextEvent().body())
                .isEqualTo(new RawValue.Fields(Map.of("projectId", new RawValue.Text("Abc123-def456-Ghi789"))));
    }

    @Test
    void letsPagesLinkAProject() throws Exception {
        RawResponse preflight = exchange(
                Requests.bare("OPTIONS", "/projects/Abc123-def456-Ghi789", "Access-Control-Request-Method: PATCH"));

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST, PATCH");
    }

    @Test
    void givesAProjectItsIdWhateverHappens() throws Exception {
        // Given
        ingestor.neverAnswer();

        // Then
        assertThat(exchange(Requests.post("/projects", "{}")).body()).contains("projectId");
        assertThat(exchange(Requests.post("/projects", "{")).body()).contains("projectId");
        assertThat(exchange(Requests.post("/projects", "x".repeat(100_000))).body())
                .contains("projectId");
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }

    private RawEvent nextEvent() throws Exception {
        return ingestor.nextSubmission().events().getFirst();
    }
}
