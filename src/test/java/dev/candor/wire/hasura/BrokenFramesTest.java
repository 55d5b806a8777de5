package dev.candor.wire.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.privacy.TestNetworks;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawFrame;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.arrival.KeptBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that RFC 6455 forbids: each is answered with the code that says why, and costs only its own socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenFramesTest {
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_TEXT = 1007;
    private static final int TOO_BIG = 1009;
    private static final byte[] NOTHING = {};
    private static final String EVENT = "{\"data\":{\"url\":\"/data\"},\"topic\":\"console\"}";

    private final RecordingIngestor ingestor = new RecordingIngestor();
    private DoorServer server;

    @BeforeAll
    void start() throws Exception {
        KeptBytes kept = new KeptBytes(1_000_000, () -> {});
        server = new DoorServer((doors, router) ->
                new ConsoleSocket(ingestor, DoorServer.CLOCK, kept, TestNetworks.direct()).open(router));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** What is sent, and the code that it is answered with. */
    private record Broken(String name, byte[] bytes, int code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Broken> frames() {
        return Stream.of(bits(), opcodes(), controls(), order(), lengths(), text(), closing())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void areAnsweredWithTheCodeThatSaysWhy(Broken broken) throws Exception {
        try (RawConnection console = open()) {
            console.send(broken.bytes());

            RawFrame answer = console.frame();

            assertThat(answer.firstByte()).isEqualTo(0x88);
            assertThat(answer.closeCode()).isEqualTo(broken.code());
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void doNotHarmTheirNeighbours(Broken broken) throws Exception {
        try (RawConnection bystander = open();
                RawConnection console = open()) {
            console.send(broken.bytes());
            console.frame();

            bystander.sendText(EVENT);

            assertThat(ingestor.nextSubmission().events()).hasSize(1);
        }
    }

    @Test
    void areManyKinds() {
        assertThat(frames()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static List<Broken> bits() {
        return IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(rsv -> Stream.of(0x81, 0x89, 0x88)
                        .map(first -> new Broken(
                                "reserved bits " + rsv + " of " + first,
                                frame(first | rsv << 4, NOTHING),
                                PROTOCOL_ERROR)))
                .toList();
    }

    private static List<Broken> opcodes() {
        return Stream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
                .map(code -> new Broken("opcode " + code, frame(0x80 | code, NOTHING), PROTOCOL_ERROR))
                .toList();
    }

    private static List<Broken> controls() {
        byte[] long126 = new byte[126];
        return List.of(
                new Broken("ping in parts", frame(0x09, NOTHING), PROTOCOL_ERROR),
                new Broken("pong in parts", frame(0x0A, NOTHING), PROTOCOL_ERROR),
                new Broken("close in parts", frame(0x08, NOTHING), PROTOCOL_ERROR),
                new Broken("long ping", frame(0x89, long126), PROTOCOL_ERROR),
                new Broken("long pong", frame(0x8A, long126), PROTOCOL_ERROR),
                new Broken("long close", frame(0x88, long126), PROTOCOL_ERROR),
                new Broken("unmasked ping", new byte[] {(byte) 0x89, 0}, PROTOCOL_ERROR),
                new Broken("unmasked close", new byte[] {(byte) 0x88, 0}, PROTOCOL_ERROR),
                new Broken("unmasked text", new byte[] {(byte) 0x81, 2, '{', '}'}, PROTOCOL_ERROR));
    }

    private static List<Broken> order() {
        byte[] begun = frame(0x01, "{".getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Broken("continuation of nothing", frame(0x80, NOTHING), PROTOCOL_ERROR),
                new Broken("beginning of a continuation of nothing", frame(0x00, NOTHING), PROTOCOL_ERROR),
                new Broken("text within text", joined(begun, frame(0x81, NOTHING)), PROTOCOL_ERROR),
                new Broken("bytes within text", joined(begun, frame(0x82, NOTHING)), PROTOCOL_ERROR),
                new Broken("beginning within text", joined(begun, frame(0x01, NOTHING)), PROTOCOL_ERROR),
                new Broken(
                        "continuation behind the end",
                        joined(begun, frame(0x80, NOTHING), frame(0x80, NOTHING)),
                        PROTOCOL_ERROR));
    }

    private static List<Broken> lengths() {
        return List.of(
                new Broken("one more than the largest frame", head(0x81, 64 * 1024 + 1), TOO_BIG),
                new Broken("300,000 bytes", head(0x81, 300_000), TOO_BIG),
                new Broken("binary of 300,000 bytes", head(0x82, 300_000), TOO_BIG),
                new Broken("2 GiB", head(0x81, 1L << 31), TOO_BIG),
                new Broken("2^63 - 1 bytes", head(0x81, Long.MAX_VALUE), TOO_BIG),
                new Broken("2^63 bytes", head(0x81, Long.MIN_VALUE), PROTOCOL_ERROR),
                new Broken("2^64 - 1 bytes", head(0x81, -1), PROTOCOL_ERROR),
                new Broken("a short length in eight bytes", head(0x81, 5), PROTOCOL_ERROR),
                new Broken("a short length in two bytes", bytes(0x81, 0xFE, 0, 5, 1, 2, 3, 4), PROTOCOL_ERROR));
    }

    private static List<Broken> text() {
        return List.of(
                new Broken("half a character", frame(0x81, bytes(0xC3)), NOT_TEXT),
                new Broken("a byte that cannot be", frame(0x81, bytes(0xFF)), NOT_TEXT),
                new Broken("an overlong slash", frame(0x81, bytes(0xC0, 0xAF)), NOT_TEXT),
                new Broken("half a pair", frame(0x81, bytes(0xED, 0xA0, 0x80)), NOT_TEXT),
                new Broken("beyond Unicode", frame(0x81, bytes(0xF4, 0x90, 0x80, 0x80)), NOT_TEXT),
                new Broken(
                        "a broken character over two frames",
                        joined(frame(0x01, bytes('"', 0xE2)), frame(0x80, bytes(0x28, '"'))),
                        NOT_TEXT),
                new Broken(
                        "text that ends in the middle",
                        joined(frame(0x01, bytes(0xF0, 0x9F)), frame(0x80, NOTHING)),
                        NOT_TEXT));
    }

    private static List<Broken> closing() {
        List<Broken> all = new ArrayList<>();
        all.add(new Broken("close with half a code", frame(0x88, bytes(3)), PROTOCOL_ERROR));
        for (int code : List.of(0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535)) {
            all.add(new Broken("close with " + code, frame(0x88, code(code)), PROTOCOL_ERROR));
        }
        all.add(new Broken("close for a reason that is no text", frame(0x88, bytes(3, 0xE8, 0xC3, 0x28)), NOT_TEXT));
        all.add(new Broken("close for half a character", frame(0x88, bytes(3, 0xE8, 0xF0, 0x9F)), NOT_TEXT));
        return all;
    }

    private RawConnection open() throws Exception {
        return server.connect().openConsole();
    }

    /** A whole frame, masked with nothing but zeros. */
    private static byte[] frame(int first, byte[] payload) {
        byte[] head = payload.length < 126
                ? bytes(first, 0x80 | payload.length)
                : bytes(first, 0xFE, payload.length >> 8, payload.length);
        return joined(head, new byte[4], payload);
    }

    /** The head of a frame of any length, and a few bytes of what it promises. */
    private static byte[] head(int first, long length) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(bytes(first, 0xFF));
        for (int shift = 56; shift >= 0; shift -= 8) {
            head.write((int) (length >> shift));
        }
        head.writeBytes(new byte[20]);
        return head.toByteArray();
    }

    private static byte[] code(int code) {
        return bytes(code >> 8, code);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
