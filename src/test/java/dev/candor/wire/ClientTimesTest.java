package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client says about time, wherever it says it: no partition comes or goes. */
@QuarkusTest
class ClientTimesTest {

    @Inject
    OwnKey own;

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0001-01-01T00:00:00Z\"",
                "\"0000-00-00T00:00:00Z\"",
                "\"1582-10-10T00:00:00Z\"",
                "\"1969-12-31T23:59:59Z\"",
                "\"1970-01-01T00:00:00Z\"",
                "\"2016-12-31T23:59:60Z\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"2026-06-30T23:59:60+14:00\"",
                "\"2026-01-01T24:00:00Z\"",
                "\"2026-01-01T00:00:00+99:99\"",
                "\"2026-01-01T00:00:00-23:59\"",
                "\"2038-01-19T03:14:08Z\"",
                "\"9999-12-31T23:59:59.999999999Z\"",
                "\"10000-01-01T00:00:00Z\"",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"infinity\"",
                "\"NaN\"",
                "\"now()\"",
                "\"\"",
                "0",
                "-1",
                "1e300",
                "253402300800",
                "-62135596800",
                "9223372036854775807",
                "-9223372036854775808",
                "9999999999999999999999",
                "0.000000001",
                "null",
                "true",
                "[]",
                "{}",
                "NaN",
                "Infinity"
            })
    void makesNoPartition(String time) throws Exception {
        Set<String> before = partitions();
        String said =
                "\"time\":" + time + ",\"timestamp\":" + time + ",\"sent_at\":" + time + ",\"expires_on\":" + time;

        int own = post("/v1/events", "{\"type\":\"usage\"," + said + ",\"properties\":{" + said + "}}");
        int hasura = post(
                "/v1/http",
                "{\"topic\":\"server\"," + said + ",\"data\":{\"metrics\":{\"collection_tag\":" + time + "}," + said
                        + "}}");
        assertThat(own).isIn(200, 400, 422);
        assertThat(hasura).isEqualTo(200);
        assertThatOtherDoorsTake(said, time);
        assertThatAFrameIsTaken("{\"topic\":\"console\"," + said + ",\"data\":{" + said + "}}");
        assertThat(partitions()).isEqualTo(before).isNotEmpty();
    }

    private void assertThatOtherDoorsTake(String said, String time) throws Exception {
        String refine = "{" + said + ",\"originalTimestamp\":" + time + ",\"command\":\"dev\"}";
        String beats = "{\"copy\":\"0b51d53e-58a1-4b76-9f0c-7e2f1b1d9c01\"," + said
                + ",\"beats\":[{\"k\":\"saved\",\"at\":" + time + ",\"d\":{" + said + "}}]}";
        String query = "&at=" + escaped(time) + "&open=" + escaped(time);

        assertThat(post("/cli", refine)).isEqualTo(200);
        assertThat(post("/superplate", refine)).isEqualTo(200);
        assertThat(post("/projects", refine)).isEqualTo(200);
        assertThat(post("/send", refine)).isEqualTo(204);
        assertThat(post("/pulse/stable", beats)).isEqualTo(202);
        assertThat(status(Requests.withBody("PATCH", "/projects/Abc123-def456-Ghi789", refine)))
                .isEqualTo(200);
        assertThat(status(Requests.bare("GET", "/telemetry?payload=" + base64(refine) + query)))
                .isEqualTo(204);
        assertThat(status(Requests.bare("GET", "/pulse/crash.gif?v=2.7" + query)))
                .isEqualTo(204);
    }

    private int post(String path, String body) throws Exception {
        return status(Requests.post(path, body, "Authorization: Bearer " + own.text()));
    }

    private int status(String request) throws Exception {
        try (RawConnection connection = new RawConnection(server.getHost(), server.getPort())) {
            return connection.send(request).response().status();
        }
    }

    /** A ping behind it is answered, so it was read and nobody minded. */
    private void assertThatAFrameIsTaken(String json) throws Exception {
        try (RawConnection console = new RawConnection(server.getHost(), server.getPort())) {
            console.openConsole();
            console.sendText(json);
            console.sendFrame(0x89, new byte[] {1});
            assertThat(console.frame().firstByte()).isEqualTo(0x8A);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Set<String> partitions() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select c.relname from pg_inherits i join pg_class c on c.oid ="
                        + " i.inhrelid where i.inhparent in ('event'::regclass, 'mention'::regclass)")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
