package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/**
 * Replays recorded conversations against a server, over plain sockets.
 *
 * @param host where the server listens
 * @param port where the server listens
 * @param ingestKey of the project for an operator's own programs
 */
public record GoldenConversation(String host, int port, String ingestKey) {
    private static final int CLOSE = 0x88;

    /** Sends what the client sent, and checks what it hears. */
    public void replay(GoldenCase golden) throws IOException {
        check(golden, talk(golden));
    }

    /** Sends what the client sent, and returns the answer; on a socket, frames that must be heard are checked. */
    RawResponse talk(GoldenCase golden) throws IOException {
        try (RawConnection connection = new RawConnection(host, port)) {
            RawResponse response = connection.send(golden.request(ingestKey)).response();
            if (response.status() == 101) {
                talk(connection, golden.frames());
            }
            return response;
        }
    }

    static void check(GoldenCase golden, RawResponse response) throws IOException {
        assertThat(response.statusLine()).isEqualTo(golden.statusLine());
        assertThat(GoldenCase.lasting(response.headers())).isEqualTo(golden.headers());
        assertThat(response.body()).matches(golden.body());
    }

    private static void talk(RawConnection connection, List<GoldenFrame> frames) throws IOException {
        for (GoldenFrame frame : frames) {
            if (!frame.isHeard()) {
                connection.sendFrame(frame.firstByte(), frame.payload());
            } else if (isTheEnd(connection, frame)) {
                return;
            }
        }
        checkSilence(connection);
    }

    /** Hears a frame, and tells whether the server hangs up with it. */
    private static boolean isTheEnd(RawConnection connection, GoldenFrame expected) throws IOException {
        if (expected.firstByte() == GoldenFrame.NOTHING_MORE) {
            assertThat(connection.isClosed()).isTrue();
            return true;
        }
        RawFrame heard = connection.frame();
        assertThat(heard.firstByte()).isEqualTo(expected.firstByte());
        assertThat(heard.payload()).isEqualTo(expected.payload());
        return heard.firstByte() == CLOSE;
    }

    /** The answer to a ping is the first thing that comes back. */
    private static void checkSilence(RawConnection connection) throws IOException {
        connection.sendFrame(0x89, new byte[] {1});
        assertThat(connection.frame().firstByte()).isEqualTo(0x8A);
    }
}
