package dev.candor.wire.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.privacy.NetworkKey;
import dev.candor.privacy.TestNetworks;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import dev.candor.wire.arrival.KeptBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleSocketTest {
    private static final String EVENT = "{\"data\":{\"url\":\"/data\"},\"topic\":\"console\"}";
    private static final String[] HANDSHAKE = {
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Origin: http://anything.internal",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: 7vibBtD8KS0EeEvbbJBePw==",
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"
    };

    private final RecordingIngestor ingestor = new RecordingIngestor();
    private final KeptBytes kept = new KeptBytes(1_000_000, () -> {});
    private DoorServer server;
    private RawConnection console;

    @BeforeEach
    void open() throws Exception {
        server = new DoorServer((doors, router) ->
                new ConsoleSocket(ingestor, DoorServer.CLOCK, kept, TestNetworks.direct()).open(router));
        console = server.connect();
        RawResponse handshake =
                console.send(Requests.bare("GET", "/v1/ws", HANDSHAKE)).response();
        assertThat(handshake.status()).isEqualTo(101);
        assertThat(handshake.headers()).doesNotContainKey("Sec-WebSocket-Extensions");
    }

    @AfterEach
    void close() throws Exception {
        console.close();
        server.close();
    }

    @Test
    void takesOneEventOfEachTextFrameAndSaysNothing() throws Exception {
        // When
        console.sendText(EVENT);
        console.sendText(EVENT.replace("console", "console-v2"));

        // Then
        assertThat(nextEvent().topic()).isEqualTo("console");
        assertThat(nextEvent().topic()).isEqualTo("console-v2");
        assertIsOpenAndSilent();
    }

    @Test
    void remembersNothingOfTheHandshakeButAnOptOut() throws Exception {
        // When
        console.sendText(EVENT);

        // Then
        assertThat(ingestor.nextSubmission().origin())
                .isEqualTo(new Origin(null, List.of(), List.of(), null, null, null, null, false, DoorServer.NOW));
        assertThat(ingestor.senders()).containsExactly(NetworkKey.EXEMPT);
    }

    @Test
    void remembersAnOptOut() throws Exception {
        try (RawConnection other = server.connect()) {
            // Given
            String request = Requests.bare("GET", "/v1/ws", HANDSHAKE).replaceFirst("Origin:", "Sec-GPC: 1\r\nOrigin:");
            assertThat(other.send(request).response().status()).isEqualTo(101);

            // When
            other.sendText(EVENT);

            // Then
            assertThat(ingestor.nextSubmission().origin().optedOut()).isTrue();
        }
    }

    @Test
    void putsAMessageTogetherFromItsFrames() throws Exception {
        // Given
        byte[] bytes = EVENT.getBytes(StandardCharsets.UTF_8);

        // When
        console.sendFrame(0x01, Arrays.copyOf(bytes, 10));
        console.sendFrame(0x00, Arrays.copyOfRange(bytes, 10, 20));
        console.sendFrame(0x80, Arrays.copyOfRange(bytes, 20, bytes.length));

        // Then
        assertThat(nextEvent().topic()).isEqualTo("console");
        assertThat(kept.now()).isZero();
    }

    @Test
    void refusesWhatIsTooLargeMalformedOrBinaryAndStaysOpen() throws Exception {
        // When
        console.sendFrame(0x01, new byte[50_000]);
        console.sendFrame(0x80, new byte[50_000]);
        console.sendText("{");
        console.sendFrame(0x82, new byte[] {1, 2, 3});
        console.sendText(EVENT);

        // Then
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.TOO_LARGE);
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.MALFORMED);
        assertThat(nextEvent().topic()).isEqualTo("console");
        assertIsOpenAndSilent();
    }

    @Test
    void dropsFramesBeyondTheAllowanceAndStaysOpen() throws Exception {
        // When
        for (int i = 0; i < FrameAllowance.BURST + 1; i++) {
            console.sendText(EVENT);
        }

        // Then
        assertThat(ingestor.nextRefusal()).isEqualTo(Refusal.RATE_LIMITED);
        assertIsOpenAndSilent();
        assertThat(ingestor.waitingSubmissions()).isEqualTo(FrameAllowance.BURST);
    }

    @Test
    void closesOnTextThatIsNone() throws Exception {
        console.sendFrame(0x81, new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(console.frame().closeCode()).isEqualTo(1007);
    }

    @Test
    void closesOnAFrameThatBreaksTheProtocol() throws Exception {
        // A continuation of nothing.
        console.sendFrame(0x80, new byte[] {1});

        assertThat(console.frame().closeCode()).isEqualTo(1002);
        assertThat(console.isClosed()).isTrue();
    }

    @Test
    void closesOnAFrameLargerThanAnyConsoleSends() throws Exception {
        // Only the head of a frame of 300,000 bytes: its length is enough.
        console.send(new byte[] {(byte) 0x81, (byte) 0xFF, 0, 0, 0, 0, 0, 0x04, (byte) 0x93, (byte) 0xE0, 1, 2, 3, 4});

        assertThat(console.frame().closeCode()).isEqualTo(1009);
        assertThat(console.isClosed()).isTrue();
    }

    @Test
    void tellsWhoeverComesWithoutAHandshake() throws Exception {
        try (RawConnection connection = server.connect()) {
            RawResponse response =
                    connection.send(Requests.bare("GET", "/v1/ws")).response();

            assertThat(response.status()).isEqualTo(426);
            assertThat(response.header("Upgrade")).isEqualTo("websocket");
        }
    }

    /** A ping is answered, and nothing else has come before its answer. */
    private void assertIsOpenAndSilent() throws Exception {
        console.sendFrame(0x89, new byte[] {42});
        assertThat(console.frame()).satisfies(frame -> {
            assertThat(frame.firstByte()).isEqualTo(0x8A);
            assertThat(frame.payload()).containsExactly(42);
        });
    }

    private RawEvent nextEvent() throws Exception {
        return ingestor.nextSubmission().events().getFirst();
    }
}
