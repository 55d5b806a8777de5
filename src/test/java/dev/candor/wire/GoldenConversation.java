package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

/**
 * Replays recorded conversations against a server, over plain sockets.
 *
 * @param host where the server listens
 * @param port where the server listens
 * @param ingestKey of the project for an operator's own programs
 */
public record GoldenConversation(String host, int port, String ingestKey) {

    /** Sends what the client sent, and checks what it hears. */
    public void replay(GoldenCase golden) throws IOException {
        try (RawConnection connection = new RawConnection(host, port)) {
            RawResponse response = connection.send(golden.request(ingestKey)).response();
            check(golden, response);
            for (String frame : golden.frames()) {
                connection.sendText(frame);
            }
            if (!golden.frames().isEmpty()) {
                checkSilence(connection);
            }
        }
    }

    private static void check(GoldenCase golden, RawResponse response) throws IOException {
        assertThat(response.statusLine()).isEqualTo(golden.statusLine());
        for (Map.Entry<String, String> header : golden.headers().entrySet()) {
            assertThat(response.header(header.getKey())).as(header.getKey()).isEqualTo(header.getValue());
        }
        assertThat(response.headers()).doesNotContainKeys("Set-Cookie", "Access-Control-Allow-Credentials");
        assertThat(response.body()).matches(golden.body());
    }

    /** The answer to a ping is the first thing that comes back. */
    private static void checkSilence(RawConnection connection) throws IOException {
        connection.sendFrame(0x89, new byte[] {1});
        assertThat(connection.frame().firstByte()).isEqualTo(0x8A);
    }
}
