package dev.candor.journey.weather;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client that keeps its connection for as long as the server lets it, and knows every way in which an answer may not come. */
final class Keeper implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket;
    private final InputStream in;
    private boolean isLast;

    /** Connects; fails if nobody listens. */
    Keeper(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends JSON to a path and returns the status of a whole answer; fails if there is none. */
    int post(String path, String key, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        socket.getOutputStream().write(whole.toByteArray());
        String answer = head();
        isLast = answer.contains("connection: close");
        int at = answer.indexOf("content-length: ") + "content-length: ".length();
        int length = Integer.parseInt(answer.substring(at, answer.indexOf('\r', at)));
        if (in.readNBytes(length).length < length) {
            throw new IOException("the answer ended in its middle");
        }
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** Opens a socket as Hasura's console does. */
    void openSocket() throws IOException {
        socket.getOutputStream().write("""
                GET /v1/ws HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.getBytes(StandardCharsets.US_ASCII));
        if (!head().startsWith("http/1.1 101")) {
            throw new IOException("no socket");
        }
    }

    /** The next bytes, whatever they are; fewer at the end. */
    byte[] next(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** Whether the server said that it closes the connection behind its last answer. */
    boolean isLast() {
        return isLast;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer, but: " + head);
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
