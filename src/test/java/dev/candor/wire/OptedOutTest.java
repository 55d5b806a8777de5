package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Ten thousand and more events of people who said no, through every door and in every way to say it. */
@QuarkusTest
class OptedOutTest {
    private static final int ALL = 15_000;
    private static final String DNT = "DNT: 1";
    private static final String GPC = "Sec-GPC: 1";
    private static final String INSTALLATION = "0b51d53e-58a1-4b76-9f0c-7e2f1b1d9c01";
    private static final String USAGE =
            "{\"type\":\"usage\",\"properties\":{\"installation\":\"" + INSTALLATION + "\",\"os\":\"linux\"}}";
    private static final String SAID_IN_BODY = USAGE.replace("{\"type\"", "{\"opt_out\":true,\"type\"");
    private static final String CLI = "{\"topic\":\"cli\",\"data\":{\"uuid\":\"" + INSTALLATION
            + "\",\"version\":\"v2.40.0\",\"command\":\"hasura\"}}";
    private static final String CONSOLE = "{\"topic\":\"console\",\"data\":{\"server_uuid\":\"" + INSTALLATION + "\"}}";
    private static final String PULSE = "{\"copy\":\"" + INSTALLATION
            + "\",\"build\":{\"version\":\"2.7.1\",\"os\":\"linux\"},\"quiet\":false,\"beats\":["
            + "{\"k\":\"saved\",\"d\":{\"words\":7}},{\"k\":\"sync\",\"d\":{\"error\":\"Timeout\"}}]}";
    private static final String LINK = "/projects/Abc123-def456-Ghi789";
    private static final String EMAIL = "{\"email\":\"ada@example.org\"}";
    private static final String SEALED = "eyJhbGciOiJSU0EtT0FFUC0yNTYifQ.a.b.c.d";
    // {"packages":[]} in base64.
    private static final String BEACON = "/telemetry?payload=eyJwYWNrYWdlcyI6W119";

    @Inject
    MeterRegistry metrics;

    @Inject
    OwnKey own;

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    @Test
    void leaveNothingButACount() throws Exception {
        double ended = optedOut();
        double others = endedOtherwise();
        List<Long> rows = rows();

        sendBatches();
        sendEach(1_000, Requests.post("/v1/http", CLI, DNT));
        sendEach(1_000, Requests.post("/v1/http", CLI, GPC));
        sendEach(500, Requests.post("/cli", "{\"cmd\":\"dev\"}", DNT));
        sendEach(500, Requests.post("/superplate", "{\"type\":\"x\"}", GPC));
        sendEach(500, Requests.post("/projects", "{\"answers\":{}}", GPC));
        sendEach(500, Requests.bare("GET", BEACON, DNT));
        sendEach(500, Requests.bare("GET", BEACON, GPC));
        sendEach(500, Requests.withBody("PATCH", LINK, EMAIL, DNT));
        sendEach(500, Requests.withBody("PATCH", LINK, EMAIL, GPC));
        sendFrames(2_000, GPC);
        sendFrames(500, DNT);
        sendToDoorsByDefinition();

        assertThat(Eventually.isTrue(Duration.ofSeconds(30), () -> optedOut() - ended >= ALL))
                .isTrue();
        assertThat(optedOut() - ended).isEqualTo(ALL);
        assertThat(endedOtherwise()).isEqualTo(others);
        assertThat(rows()).isEqualTo(rows);
    }

    /** Nobody here can read what is sent, so nobody can tell what it would have been; it is counted as that. */
    @Test
    void whatIsSealedLeavesNothingButACountEither() throws Exception {
        double unreadable = refused("unreadable");
        List<Long> rows = rows();

        sendEach(100, Requests.post("/send", SEALED, DNT));
        sendEach(100, Requests.post("/send", SEALED, GPC));

        assertThat(refused("unreadable") - unreadable).isEqualTo(200);
        assertThat(rows()).isEqualTo(rows);
    }

    /** Two beats each, but for the pictures. */
    private void sendToDoorsByDefinition() throws Exception {
        sendEach(250, Requests.post("/pulse/stable", PULSE, DNT));
        sendEach(250, Requests.post("/pulse/nightly", PULSE, GPC));
        sendEach(500, Requests.post("/pulse/stable", PULSE.replace("\"quiet\":false", "\"quiet\":true")));
        sendEach(250, Requests.bare("GET", "/pulse/crash.gif?v=2.7.1&open=4&beta=false", DNT));
        sendEach(250, Requests.bare("GET", "/pulse/crash.gif?v=2.7.1&open=4&beta=false", GPC));
        sendEach(500, Requests.post("/superplate", "{\"event\":\"generate\"}", DNT));
    }

    private void sendBatches() throws Exception {
        String key = "Authorization: Bearer " + own.text();
        sendEach(1, Requests.post("/v1/events", batch(USAGE, 1_000), key, DNT));
        sendEach(1, Requests.post("/v1/events", batch(USAGE, 1_000), key, GPC));
        sendEach(1, Requests.post("/v1/events", batch(SAID_IN_BODY, 1_000), key));
        sendEach(500, Requests.post("/v1/events", SAID_IN_BODY, key));
        sendEach(500, Requests.post("/v1/events", USAGE, key, DNT));
    }

    private void sendEach(int times, String request) throws Exception {
        try (RawConnection connection = new RawConnection(server.getHost(), server.getPort())) {
            for (int i = 0; i < times; i++) {
                assertThat(connection.send(request).response().status()).isBetween(200, 204);
            }
        }
    }

    private void sendFrames(int times, String no) throws Exception {
        try (RawConnection console = new RawConnection(server.getHost(), server.getPort())) {
            console.openConsole(no);
            for (int i = 0; i < times; i++) {
                console.sendText(CONSOLE);
            }
            console.sendFrame(0x89, new byte[] {1});
            assertThat(console.frame().firstByte()).isEqualTo(0x8A);
        }
    }

    private static String batch(String event, int times) {
        return "[" + String.join(",", Collections.nCopies(times, event)) + "]";
    }

    private double optedOut() {
        return ended("opted_out");
    }

    private double endedOtherwise() {
        return metrics.find("candor.events.ended").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum()
                - optedOut();
    }

    private double refused(String reason) {
        return metrics.find("candor.events.ended").tag("outcome", "refused").tag("reason", reason).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double ended(String outcome) {
        return metrics.find("candor.events.ended").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Rows of everything that an event can leave: itself, whom it names, its client, its pseudonym of the day. */
    private List<Long> rows() throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("event", "mention", "client", "visitor")) {
                ResultSet count = statement.executeQuery("select count(*) from " + table);
                count.next();
                rows.add(count.getLong(1));
            }
        }
        return rows;
    }
}
