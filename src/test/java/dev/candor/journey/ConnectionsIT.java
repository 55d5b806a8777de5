package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.PackagedCandor;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.Requests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Connections of the packaged application: Netty finds what watches them by a service file and a system property, which only a
 * whole start can prove.
 *
 * <p>{@code -Dcandor.sockets=5000} opens as many sockets as are promised; the default is fewer, for any machine.
 */
class ConnectionsIT {
    private static final int SOCKETS = Integer.getInteger("candor.sockets", 500);

    /** For buffers, records and the kernel's view of either. */
    private static final long BYTES_OF_A_SOCKET = 32 * 1024;

    /** What a start touches in the background while it is measured. */
    private static final long NOISE = 64 * 1024 * 1024;

    private static PackagedCandor candor;

    @BeforeAll
    static void start(@TempDir Path home) {
        candor = PackagedCandor.start(home, Map.of("CANDOR_WEB_CONNECTION_HEAD", "2s"));
    }

    @AfterAll
    static void stop() {
        candor.close();
    }

    @Test
    void closesAConnectionThatNeverSaysAnything() throws Exception {
        try (RawConnection connection = connect()) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void answersABrokenFrameWithItsCode() throws Exception {
        try (RawConnection console = open()) {
            // A continuation of nothing.
            console.sendFrame(0x80, new byte[] {1});

            assertThat(console.frame().closeCode()).isEqualTo(1002);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events?a={secret", "/v1/http?a=%zzsecret", "/telemetry?payload=|secret", "/p/se|cret"})
    void explainsWhyAnAddressIsNone(String address) throws Exception {
        try (RawConnection connection = connect()) {
            RawResponse answer = connection.send(Requests.bare("GET", address)).response();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("RFC 3986").doesNotContain("secret");
        }
    }

    @Test
    void holdsIdleSocketsInBoundedMemory(TestReporter report) throws Exception {
        try (RawConnection warm = open()) {
            assertIsOpen(warm);
        }
        long before = residentBytes();
        List<RawConnection> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < SOCKETS; i++) {
                sockets.add(open());
            }
            for (RawConnection socket : sockets) {
                assertIsOpen(socket);
            }
            long taken = residentBytes() - before;

            report.publishEntry(SOCKETS + " sockets", taken / 1024 + " KiB");
            assertThat(taken).isLessThan(SOCKETS * BYTES_OF_A_SOCKET + NOISE);
        } finally {
            for (RawConnection socket : sockets) {
                socket.close();
            }
        }
    }

    private static RawConnection connect() throws IOException {
        URI url = candor.url();
        return new RawConnection(url.getHost(), url.getPort());
    }

    private static RawConnection open() throws IOException {
        return connect().openConsole();
    }

    private static void assertIsOpen(RawConnection console) throws IOException {
        console.sendFrame(0x89, new byte[] {42});
        assertThat(console.frame().firstByte()).isEqualTo(0x8A);
    }

    private static long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(candor.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
