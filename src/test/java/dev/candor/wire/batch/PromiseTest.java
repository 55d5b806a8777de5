package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Outcome;
import dev.candor.wire.RawResponse;
import dev.candor.wire.Requests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {
    private static final String EVENT = "{\"type\":\"usage\",\"properties\":{\"count\":3}}";

    @RegisterExtension
    final OwnDoor door = new OwnDoor();

    @ParameterizedTest
    @CsvSource({
        "200, application/json, /v1/events",
        "200, application/json, /v1/events?dry_run=true",
        "400, application/json, /v1/events?dry_run=maybe",
        "415, text/plain, /v1/events"
    })
    void everyAnswerToAKnownKeySaysWhichManifestItWasHeldAgainst(int status, String mediaType, String path)
            throws Exception {
        door.ingestor().endEachWith(event -> new Outcome.Stored(List.of()));

        RawResponse response =
                door.exchange(Requests.post(path, EVENT, OwnDoor.KEY).replace("application/json", mediaType));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Candor-Manifest")).isEqualTo(KnownManifests.DIGEST);
        assertThat(response.header("Access-Control-Expose-Headers")).isEqualTo("Candor-Manifest");
    }

    @Test
    void anUnknownKeyHearsOfNoManifest() throws Exception {
        RawResponse response = door.exchange(Requests.post("/v1/events", EVENT, "Authorization: Bearer ck_other"));

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers()).doesNotContainKeys("Candor-Manifest", "candor-manifest");
    }
}
