package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.IngestKeys;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.Project;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whatever a client says the time is: partitions follow arrival and nothing else, and no door stumbles. */
@QuarkusTest
class ClientTimesTest {
    private static final List<String> TIMES = List.of(
            "\"0001-01-01T00:00:00Z\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"2016-12-31T23:59:60Z\"",
            "\"2026-02-30T12:00:00Z\"",
            "\"2026-11-22T12:00:00+14:00\"",
            "\"2026-11-22T12:00:00-99:99\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"+292278994-08-17T07:12:55.807Z\"",
            "\"2026-11-22\"",
            "\"yesterday\"",
            "\"NaN\"",
            "0",
            "-1",
            "1795316670",
            "1795316670000",
            "9223372036854775807",
            "1e308",
            "null",
            "{}",
            "[]");
    private static final String PARTITIONS =
            "select c.relname from pg_inherits join pg_class c on c.oid = inhrelid order by c.relname";

    @Inject
    DataSource database;

    @Inject
    Catalog catalog;

    @Inject
    IngestKeys keys;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    @Test
    void makeNoPartition() throws Exception {
        // Given
        Project own = catalog.findProject("my-project").orElseThrow();
        String key = keys.ensureOne(own.id(), own.number()).key();
        List<String> before = partitions();

        // When
        for (String time : TIMES) {
            assertThat(post("/superplate", "{\"event\":\"generate\",\"originalTimestamp\":" + time + "}"))
                    .isEqualTo(200);
            assertThat(post(
                            "/v1/http",
                            "{\"topic\":\"server\",\"data\":{\"metrics\":{\"service_timings\":{\"collectionTag\":"
                                    + time + "}}}}"))
                    .isEqualTo(200);
            assertThat(post(
                            "/v1/events",
                            "{\"type\":\"usage\",\"time\":" + time + ",\"properties\":{\"time\":" + time + "}}",
                            "Authorization: Bearer " + key))
                    .isEqualTo(200);
        }

        // Then
        assertThat(before).isNotEmpty();
        assertThat(partitions()).isEqualTo(before);
    }

    private int post(String path, String body, String... headers) throws IOException {
        try (RawConnection connection = new RawConnection(server.getHost(), server.getPort())) {
            return connection
                    .send(Requests.post(path, body, headers))
                    .response()
                    .status();
        }
    }

    private List<String> partitions() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection.createStatement().executeQuery(PARTITIONS)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
