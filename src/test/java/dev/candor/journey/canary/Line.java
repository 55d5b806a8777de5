package dev.candor.journey.canary;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A connection on which every byte is the test's own, and every byte of the answer is kept. */
final class Line implements AutoCloseable {
    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    /** CR LF CR LF. */
    private static final int EMPTY_LINE = 0x0D0A_0D0A;

    private final Socket socket;
    private final InputStream in;

    /** Connects from an address of this machine, or from the usual one where a system has no other. */
    Line(int port, String from) throws IOException {
        this.socket = connected(port, from);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connected(int port, String from) throws IOException {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(from, 0));
        } catch (BindException notHere) {
            // Only Linux lets a program use all of 127.0.0.0/8.
            socket.close();
            socket = new Socket();
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
        return socket;
    }

    /** Sends a request and hears its answer; a server that closes instead gives {@link Answer#NONE}. */
    Answer ask(byte[] request) throws IOException {
        try {
            send(request);
        } catch (IOException closed) {
            // It may have answered before it closed.
            return hear(request);
        }
        return hear(request);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next bytes, however long they take. */
    byte[] next(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** Whatever still comes until the other end closes, or says nothing for a while. */
    byte[] rest(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                rest.write(next);
            }
        } catch (SocketTimeoutException | SocketException silent) {
            return rest.toByteArray();
        }
        return rest.toByteArray();
    }

    private Answer hear(byte[] request) throws IOException {
        boolean isHead = request.length > 4 && request[0] == 'H' && request[1] == 'E';
        while (true) {
            Answer answer = hearOne(isHead);
            if (answer.status() != 100) {
                return answer;
            }
        }
    }

    private Answer hearOne(boolean isHead) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        String head = readHead(raw);
        if (head.isEmpty()) {
            return Answer.NONE;
        }
        int status = Integer.parseInt(head.split(" ", 3)[1].strip());
        int body = raw.size();
        if (!isHead && status >= 200 && status != 204 && status != 304) {
            readBody(head.toLowerCase(Locale.ROOT), raw);
        }
        return new Answer(status, raw.toByteArray(), body);
    }

    private String readHead(ByteArrayOutputStream raw) throws IOException {
        int lastFour = 0;
        while (lastFour != EMPTY_LINE) {
            int next = readOrEnd();
            if (next < 0) {
                return "";
            }
            raw.write(next);
            lastFour = lastFour << 8 | next;
        }
        return raw.toString(StandardCharsets.ISO_8859_1);
    }

    private int readOrEnd() throws IOException {
        try {
            return in.read();
        } catch (SocketException reset) {
            return -1;
        }
    }

    private void readBody(String head, ByteArrayOutputStream raw) throws IOException {
        if (head.contains("transfer-encoding: chunked")) {
            readChunks(raw);
            return;
        }
        int at = head.indexOf("content-length:");
        if (at >= 0) {
            String length = head.substring(at + "content-length:".length(), head.indexOf('\r', at));
            raw.writeBytes(in.readNBytes(Integer.parseInt(length.strip())));
        } else {
            in.transferTo(raw);
        }
    }

    private void readChunks(ByteArrayOutputStream raw) throws IOException {
        while (true) {
            StringBuilder size = new StringBuilder();
            for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
                size.append((char) b);
            }
            int length = Integer.parseInt(size.toString().strip(), 16);
            raw.writeBytes(in.readNBytes(length));
            in.readNBytes(2);
            if (length == 0) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
