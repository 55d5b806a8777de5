package dev.candor.bench.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection that is kept alive: a request, its whole answer, the next request. Nothing is pipelined. */
final class Conversation implements AutoCloseable {
    private static final int LARGEST_ANSWER = 1 << 16;
    private static final int NOT_YET = -1;
    private static final int STATUS_BEGINS = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = ascii("content-length: ");
    private static final byte[] STORED = ascii("\"status\":\"stored\"");
    private static final byte[] DUPLICATE = ascii("\"status\":\"duplicate\"");

    private final SocketChannel channel;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);

    /** When its request should have left, as of {@link System#nanoTime()}. */
    long due;

    int stored;
    int duplicates;
    private int bodyBegins = NOT_YET;
    private int end;

    Conversation(int port, int requestBytes) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        out = ByteBuffer.allocate(requestBytes);
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends the next request; true if all of it left, else {@link #goOn} as soon as there is room. */
    boolean send(Requests requests) throws IOException {
        requests.write(out);
        return goOn();
    }

    boolean goOn() throws IOException {
        channel.write(out);
        return !out.hasRemaining();
    }

    /** Reads what is there; true once the answer is whole, which is then counted in {@link #stored} and {@link #duplicates}. */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the application closed a connection");
        }
        if (bodyBegins == NOT_YET && !findBody()) {
            return false;
        }
        if (in.position() < end) {
            return false;
        }
        stored = count(STORED);
        duplicates = count(DUPLICATE);
        in.clear();
        bodyBegins = NOT_YET;
        return true;
    }

    private boolean findBody() throws IOException {
        byte[] answer = in.array();
        for (int at = 3; at < in.position(); at++) {
            if (answer[at] == '\n' && answer[at - 1] == '\r' && answer[at - 2] == '\n') {
                bodyBegins = at + 1;
                end = bodyBegins + length(answer);
                if (answer[STATUS_BEGINS] != '2') {
                    throw new IOException("an answer that is no success: "
                            + new String(answer, 0, in.position(), StandardCharsets.ISO_8859_1));
                }
                return true;
            }
        }
        return false;
    }

    private int length(byte[] answer) {
        for (int at = 0; at < bodyBegins - LENGTH.length; at++) {
            if (isAt(answer, at, LENGTH)) {
                int length = 0;
                for (int digit = at + LENGTH.length; answer[digit] >= '0'; digit++) {
                    length = length * 10 + answer[digit] - '0';
                }
                return length;
            }
        }
        return 0;
    }

    private int count(byte[] word) {
        byte[] answer = in.array();
        int found = 0;
        for (int at = bodyBegins; at <= end - word.length; at++) {
            if (answer[at] == '"' && isAt(answer, at, word)) {
                found++;
                at += word.length - 1;
            }
        }
        return found;
    }

    /** Letters of header names come in either case. */
    private static boolean isAt(byte[] text, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            byte letter = text[at + i];
            if (letter != word[i] && (letter | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
