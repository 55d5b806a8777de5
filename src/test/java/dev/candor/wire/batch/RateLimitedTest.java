package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sender hears who is over the allowance of the network. */
class RateLimitedTest {
    private static final String KEY = "Authorization: Bearer " + KnownKeys.KEY;

    private final RecordingIngestor ingestor = new RecordingIngestor();
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        server = new DoorServer((doors, router) ->
                new EventsResource(doors, ingestor, new KnownKeys(), new KnownManifests()).open(router));
        ingestor.endEachWith(event -> switch (event.topic()) {
            case "late" -> new Outcome.Refused(Refusal.RATE_LIMITED);
            case "other" -> new Outcome.Refused(Refusal.UNKNOWN_TYPE);
            case "quiet" -> new Outcome.OptedOut();
            default -> new Outcome.Stored(List.of());
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneEventIsAnsweredByAProblemThatSaysWhenToComeBack() throws Exception {
        RawResponse response = post("{\"type\":\"late\"}");

        assertIsLimited(response);
        assertThat(response.body())
                .isEqualTo("{\"title\":\"Too Many Requests\",\"status\":429,\"reason\":\"rate_limited\","
                        + "\"detail\":\"This network sends more than is taken of one: send it again later.\"}");
    }

    @Test
    void aBatchIsAnsweredAsAWholeIfNothingOfItWasStored() throws Exception {
        assertIsLimited(post("[{\"type\":\"late\"},{\"type\":\"late\"}]"));
        assertIsLimited(post("[{\"type\":\"other\"},{\"type\":\"quiet\"},{\"type\":\"late\"}]"));
    }

    @Test
    void whatWasTakenBeforeTheAllowanceEndedIsStored() throws Exception {
        RawResponse response = post("[{\"type\":\"usage\"},{\"type\":\"late\"}]");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"results\":[{\"index\":0,\"status\":\"stored\"},"
                        + "{\"index\":1,\"status\":\"refused\",\"reason\":\"rate_limited\","
                        + "\"detail\":\"This network sends more than is taken of one: send it again later.\"}]}");
    }

    private static void assertIsLimited(RawResponse response) {
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).isEqualTo("10");
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private RawResponse post(String body) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(Requests.post("/v1/events", body, KEY)).response();
        }
    }
}
