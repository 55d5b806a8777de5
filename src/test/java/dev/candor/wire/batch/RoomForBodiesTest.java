package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import dev.candor.wire.arrival.KeptBytes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomForBodiesTest {
    private static final String KEY = "Authorization: Bearer " + KnownKeys.KEY;
    private static final String EVENT = "{\"type\":\"usage\"}";
    private static final String LARGE = " ".repeat(101) + EVENT;

    private final AtomicInteger refused = new AtomicInteger();
    private final KeptBytes kept = new KeptBytes(100, refused::incrementAndGet);
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        server = new DoorServer(
                (doors, router) -> new EventsResource(
                                doors, new RecordingIngestor(), new KnownKeys(), new KnownManifests())
                        .open(router),
                kept);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksToComeAgainWhereThereIsNone() throws Exception {
        RawResponse response = exchange(Requests.post("/v1/events", LARGE, KEY));

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(response.body()).contains("\"reason\":\"queue_full\"");
        assertThat(refused).hasValue(1);
        assertThat(kept.now()).isZero();
    }

    @Test
    void isGivenBackBehindEachBody() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(exchange(Requests.post("/v1/events", EVENT, KEY)).status())
                    .isEqualTo(200);
        }

        assertThat(kept.now()).isZero();
    }

    @Test
    void isNotNeededForABodyThatNobodyWillLookAt() throws Exception {
        assertThat(exchange(Requests.post("/v1/events", LARGE)).status()).isEqualTo(401);
        assertThat(exchange(Requests.withBody("PUT", "/v1/events", LARGE, KEY)).status())
                .isEqualTo(405);

        assertThat(refused).hasValue(0);
    }

    private RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
