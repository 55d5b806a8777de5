package dev.candor.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static Ports ports(Map<String, String> environment) {
        return new Ports(Settings.read(environment::get, Path.of("no-such-file")));
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void refusesATakenPortInOneLine() throws IOException {
        try (ServerSocket other = taken()) {
            Ports ports = ports(Map.of("CANDOR_HTTP_PORT", Integer.toString(other.getLocalPort())));

            assertThatThrownBy(ports::http)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " is taken")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesATakenManagementPortThatWasAskedFor() throws IOException {
        try (ServerSocket other = taken()) {
            Ports ports = ports(Map.of("CANDOR_MANAGEMENT_PORT", Integer.toString(other.getLocalPort())));

            assertThatThrownBy(() -> ports.management(8080))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("CANDOR_MANAGEMENT_PORT");
        }
    }

    @Test
    void movesTheManagementPortOutOfTheWayWhenNobodyAskedForOne() {
        assertThat(ports(Map.of()).management(9000)).isGreaterThan(9000);
    }
}
