package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DryRunTest {
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
    void isAskedForInPlainWords() {
        assertThat(DryRun.of("")).isEqualTo(DryRun.NO);
        assertThat(DryRun.of("dry_run=false")).isEqualTo(DryRun.NO);
        assertThat(DryRun.of("a=b&dry_run=true")).isEqualTo(DryRun.YES);
        assertThat(DryRun.of("dry_run")).isEqualTo(DryRun.UNCLEAR);
        assertThat(DryRun.of("dry_run=1")).isEqualTo(DryRun.UNCLEAR);
    }

    @Test
    void rehearsesWithoutStoring() throws Exception {
        // When
        RawResponse single = exchange(Requests.post("/v1/events?dry_run=true", EVENT, KEY));
        RawResponse batch =
                exchange(Requests.post("/v1/events?dry_run=true", "[{\"type\":\"unknown\"},7," + EVENT + "]", KEY));

        // Then
        assertThat(single.body())
                .isEqualTo("{\"status\":\"would_store\",\"type\":\"usage\",\"identity\":\"none\","
                        + "\"kept\":{\"count\":\"2-5\"},\"version\":\"1.2\",\"changed\":{\"/properties/count\":\"2-5\"},"
                        + "\"dropped\":[\"/properties/name\"],\"expires_on\":\"2026-02-01\"}");
        assertThat(batch.body())
                .startsWith("{\"results\":[{\"index\":0,\"status\":\"refused\",\"reason\":\"unknown_type\",")
                .contains("has this name.\",\"pointer\":\"/type\"},")
                .contains("{\"index\":1,\"status\":\"refused\",\"reason\":\"malformed\"")
                .contains("{\"index\":2,\"status\":\"would_store\"");
        assertThat(ingestor.waitingSubmissions()).isZero();
    }

    @Test
    void refusesToGuess() throws Exception {
        // When
        RawResponse response = exchange(Requests.post("/v1/events?dry_run=yes", EVENT, KEY));

        // Then
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"title\":\"Bad Request\",\"status\":400,\"reason\":\"malformed\","
                        + "\"detail\":\"The parameter dry_run is true or false.\"}");
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(ingestor.waitingSubmissions()).isZero();
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
