package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.wire.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DryRunTest {
    private static final String EVENT = "{\"type\":\"usage\",\"properties\":{\"count\":3}}";

    @RegisterExtension
    final OwnDoor door = new OwnDoor();

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
        RawResponse single = door.post("/v1/events?dry_run=true", EVENT);
        RawResponse batch = door.post("/v1/events?dry_run=true", "[{\"type\":\"unknown\"},7," + EVENT + "]");

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
        assertThat(door.ingestor().waitingSubmissions()).isZero();
    }

    @Test
    void refusesToGuess() throws Exception {
        // When
        RawResponse response = door.post("/v1/events?dry_run=yes", EVENT);

        // Then
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"title\":\"Bad Request\",\"status\":400,\"reason\":\"malformed\","
                        + "\"detail\":\"The parameter dry_run is true or false.\"}");
        assertThat(door.ingestor().nextRefusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(door.ingestor().waitingSubmissions()).isZero();
    }
}
