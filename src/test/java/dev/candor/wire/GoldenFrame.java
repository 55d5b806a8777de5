package dev.candor.wire;

/**
 * One frame of a recorded WebSocket, in the order in which it is sent or must be heard.
 *
 * <p>Written as {@code > 81 {"topic":...}} by the client, {@code < 8a x} by the server: the first byte in hexadecimal (RFC 6455,
 * section 5.2: 81 text, 01 and 00 beginning and middle of a message, 80 its end, 82 binary, 88 close, 89 ping, 8a pong), then the
 * payload. A ping and its pong also say that everything before them was read. {@code < --}: the socket is closed; only the packaged
 * application says why, in a close frame.
 */
@SuppressWarnings("ArrayRecordComponent")
public record GoldenFrame(boolean isHeard, int firstByte, byte[] payload) {
    /** What is heard of a socket that is closed under its client. */
    static final int NOTHING_MORE = -1;

    private static final int TEXT = 0x81;

    static GoldenFrame text(String json) {
        return new GoldenFrame(false, TEXT, GoldenBytes.of(json));
    }

    static GoldenFrame of(String line) {
        String first = line.substring(2, 4);
        return new GoldenFrame(
                line.startsWith("<"),
                first.equals("--") ? NOTHING_MORE : Integer.parseInt(first, 16),
                GoldenBytes.of(line.length() > 5 ? line.substring(5) : ""));
    }
}
