package dev.candor.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import dev.candor.privacy.NetworkKey;
import dev.candor.wire.DoorServer;
import dev.candor.wire.Requests;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four ways of being slow, each with a patience of parts of a second, and what must not be mistaken for one of them. */
class SlowClientsTest {
    private static final Duration SHORT = Duration.ofMillis(800);
    private static final Patience HASTY = new Patience(SHORT, SHORT, SHORT, SHORT);
    private static final int TICK = 40;
    private static final int MANY_TICKS = 100;

    private final AtomicInteger closed = new AtomicInteger();
    private DoorServer server;

    @BeforeEach
    void start() throws Exception {
        Connections.keepTo(new Watch(HASTY, new Places(0), peer -> NetworkKey.EXEMPT, closed::incrementAndGet));
        server = new DoorServer((doors, router) -> hang(router));
    }

    @AfterEach
    void stop() {
        Connections.keepTo(Watch.USUAL);
        server.close();
    }

    @Test
    void closesAConnectionThatNeverSaysAnything() throws Exception {
        try (Socket socket = connect()) {
            assertThat(ticksUntilClosed(socket, "")).isLessThan(MANY_TICKS);
            assertThat(closed).hasValue(1);
        }
    }

    @Test
    void closesAHeadThatComesByteByByte() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /quick HTTP/1.1\r\nHost: a\r\n");

            assertThat(ticksUntilClosed(socket, "X")).isLessThan(MANY_TICKS);
        }
    }

    @Test
    void closesABodyThatComesByteByByte() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n");

            assertThat(ticksUntilClosed(socket, "x")).isLessThan(MANY_TICKS);
        }
    }

    @Test
    void closesAnAnswerThatNobodyTakes() throws Exception {
        try (Socket socket = connect()) {
            send(socket, Requests.bare("GET", "/large"));

            assertThat(Eventually.isTrue(Duration.ofSeconds(10), () -> closed.get() == 1))
                    .isTrue();
        }
    }

    @Test
    void closesAConnectionThatStaysForNothing() throws Exception {
        try (Socket socket = connect()) {
            assertAnswers(socket, Requests.bare("GET", "/quick"));

            assertThat(ticksUntilClosed(socket, "")).isLessThan(MANY_TICKS);
        }
    }

    @Test
    void waitsForAnAnswerThatTakesLong() throws Exception {
        try (Socket socket = connect()) {
            assertAnswers(socket, Requests.bare("GET", "/late"));

            assertThat(closed).hasValue(0);
        }
    }

    @Test
    void leavesASocketOpenHoweverLittleHappensOnIt() throws Exception {
        try (Socket socket = connect()) {
            assertAnswers(socket, Requests.bare("GET", "/socket", HANDSHAKE));

            assertThat(ticksUntilClosed(socket, "")).isEqualTo(MANY_TICKS);
            assertThat(closed).hasValue(0);
        }
    }

    @Test
    void aNetworkHasSoManyPlacesAndGetsThemBack() throws Exception {
        NetworkKey office = new NetworkKey(NetworkKey.Kind.SINGLE, 7, 7);
        Connections.keepTo(new Watch(Patience.USUAL, new Places(2), peer -> office, closed::incrementAndGet));
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {
            assertThat(ticksUntilClosed(third, "")).isLessThan(MANY_TICKS);
            assertAnswers(first, Requests.bare("GET", "/quick"));
            assertAnswers(second, Requests.bare("GET", "/quick"));
        }

        assertThat(Eventually.isTrue(Duration.ofSeconds(10), this::isAnswered)).isTrue();
    }

    private boolean isAnswered() {
        try (Socket later = connect()) {
            assertAnswers(later, Requests.bare("GET", "/quick"));
            return true;
        } catch (IOException | AssertionError notYet) {
            return false;
        }
    }

    private static final String[] HANDSHAKE = {
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: 7vibBtD8KS0EeEvbbJBePw=="
    };

    private static void hang(Router router) {
        router.get("/quick").handler(context -> context.response().end("quick"));
        router.get("/late").handler(SlowClientsTest::answerLate);
        router.get("/large").handler(context -> context.response().end(Buffer.buffer(new byte[64 * 1024 * 1024])));
        router.post("/body")
                .handler(context -> context.request()
                        .body()
                        .onSuccess(body -> context.response().end("thanks")));
        router.get("/socket").handler(context -> context.request().toWebSocket());
    }

    private static void answerLate(RoutingContext context) {
        context.vertx()
                .setTimer(3 * SHORT.toMillis(), late -> context.response().end("late"));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.setSoTimeout(TICK);
        return socket;
    }

    private static void assertAnswers(Socket socket, String request) throws IOException {
        socket.setSoTimeout(10_000);
        send(socket, request);
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        socket.setSoTimeout(TICK);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends a little at each tick, until the other end has closed or is patient beyond doubt. */
    private static int ticksUntilClosed(Socket socket, String little) throws IOException {
        for (int tick = 0; tick < MANY_TICKS; ) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return tick;
                }
            } catch (SocketTimeoutException nothingCame) {
                tick++;
                send(socket, little);
            } catch (IOException reset) {
                return tick;
            }
        }
        return MANY_TICKS;
    }
}
