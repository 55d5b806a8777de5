package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A connection on which every byte is the test's own: no client library between, no header added, nothing re-encoded. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE = (int) Duration.ofSeconds(15).toMillis();
    private static final int CLOSE = 0x88;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** Connects. */
    public RawConnection(String host, int port) throws IOException {
        socket.connect(new InetSocketAddress(host, port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Sends bytes as they are. */
    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends text as ISO-8859-1. */
    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads one response. */
    public RawResponse response() throws IOException {
        String status = line();
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            // A header that is sent twice is seen to be.
            headers.merge(
                    line.substring(0, colon), line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        byte[] body = new byte[Integer.parseInt(headers.getOrDefault("Content-Length", "0"))];
        in.readFully(body);
        return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Opens the console's socket, and insists that it is let in. */
    public RawConnection openConsole(String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: 7vibBtD8KS0EeEvbbJBePw=="));
        all.addAll(List.of(headers));
        assertThat(send(Requests.bare("GET", "/v1/ws", all.toArray(String[]::new)))
                        .response()
                        .status())
                .isEqualTo(101);
        return this;
    }

    /** Sends one masked frame (RFC 6455, section 5.2). */
    public RawConnection sendFrame(int firstByte, byte[] payload) throws IOException {
        return send(RawFrame.masked(firstByte, payload));
    }

    /** Sends one text frame. */
    public void sendText(String text) throws IOException {
        sendFrame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one short frame: its first byte and its payload. */
    public RawFrame frame() throws IOException {
        int first = in.readUnsignedByte();
        byte[] payload = new byte[in.readUnsignedByte()];
        in.readFully(payload);
        return new RawFrame(first, payload);
    }

    /** Whether the other end has closed, perhaps with a close frame. Waits for it to say so, or to say anything else. */
    public boolean isClosed() throws IOException {
        int first = in.read();
        if (first == CLOSE) {
            in.skipNBytes(in.read());
            first = in.read();
        }
        return first < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the connection was closed before an answer came");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
