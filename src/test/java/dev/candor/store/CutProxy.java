package dev.candor.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and PostgreSQL, understands as much of their protocol (version 3) as is needed to see a commit, and cuts
 * connections when its plan says so. Both ends see the other one die.
 */
public final class CutProxy implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Plan plan = (isCommit) -> Cut.NONE;
    private volatile SlowDisk disk = SlowDisk.NONE;
    private volatile boolean away;

    /** What happens to a connection when one of the client's messages comes by. */
    public enum Cut {
        /** Nothing. */
        NONE,
        /** It is cut, and the server never hears the message. */
        BEFORE,
        /** The server is sent the message, and it is cut at once. */
        AFTER,
        /** The server has done what it was told and says so; it is cut before the client hears it. */
        REPLY
    }

    /** Asked for every message of every client, from many threads. */
    @FunctionalInterface
    public interface Plan {
        Cut of(boolean isCommit);
    }

    private CutProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    /** One before this server. */
    public static CutProxy before(String host, int port) {
        try {
            return new CutProxy(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients find it. */
    public int port() {
        return listening.getLocalPort();
    }

    public void follow(Plan next) {
        plan = next;
    }

    /** From now on everybody shares this disk. */
    public void writeTo(SlowDisk slow) {
        disk = slow;
    }

    /** From now on nobody gets through, and whoever was is cut off; or the other way round. */
    public void setAway(boolean isAway) {
        away = isAway;
        if (isAway) {
            links.forEach(Link::cut);
        }
    }

    /** Connections that were cut by plan. */
    public int cuts() {
        return cuts.get();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::cut);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (away) {
                    client.close();
                } else {
                    new Link(client, new Socket(server.getAddress(), server.getPort())).start();
                }
            } catch (IOException closed) {
                // The next turn sees it.
            }
        }
    }

    /** One connection: two sockets, and a thread for each way. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private final Map<String, String> statements = new HashMap<>();
        private String bound = "";
        private volatile boolean cutsReply;
        private volatile boolean commits;

        Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            // A reset, as when a machine is gone, and not a polite end.
            client.setSoLinger(true, 0);
            server.setSoLinger(true, 0);
        }

        void start() {
            links.add(this);
            Thread.ofVirtual().start(() -> run(this::forth));
            Thread.ofVirtual().start(() -> run(this::back));
        }

        void cut() {
            links.remove(this);
            try (client;
                    server) {
                // Closing is all there is to it.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void run(Way way) {
            try {
                way.go();
            } catch (IOException gone) {
                // One end closed: so does the other.
            } finally {
                cut();
            }
        }

        private void forth() throws IOException {
            DataInputStream from = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            OutputStream to = server.getOutputStream();
            int length = from.readInt();
            to.write(message(new byte[0], length, from));
            while (true) {
                byte type = from.readByte();
                byte[] message = message(new byte[] {type}, from.readInt(), from);
                boolean isCommit = isCommit(type, message);
                Cut cut = plan.of(isCommit);
                if (cut == Cut.BEFORE) {
                    cuts.incrementAndGet();
                    return;
                }
                cutsReply |= cut == Cut.REPLY;
                commits |= isCommit;
                disk.take(message.length);
                to.write(message);
                to.flush();
                if (cut == Cut.AFTER) {
                    cuts.incrementAndGet();
                    return;
                }
            }
        }

        private void back() throws IOException {
            DataInputStream from = new DataInputStream(new BufferedInputStream(server.getInputStream()));
            OutputStream to = client.getOutputStream();
            while (true) {
                byte type = from.readByte();
                byte[] message = message(new byte[] {type}, from.readInt(), from);
                // CommandComplete: what the reply was waited for has happened.
                if (cutsReply && type == 'C') {
                    cuts.incrementAndGet();
                    return;
                }
                if (commits && type == 'C') {
                    commits = false;
                    disk.force();
                }
                to.write(message);
                to.flush();
            }
        }

        // Parse: statement and text. Bind: portal and statement. Execute runs what was bound last; Query is all in one.
        private boolean isCommit(byte type, byte[] message) {
            switch (type) {
                case 'P' -> {
                    String name = text(message, 5);
                    statements.put(name, text(message, 6 + name.length()));
                }
                case 'B' -> bound = text(message, 6 + text(message, 5).length());
                case 'E' -> {
                    return COMMIT.equals(statements.get(bound));
                }
                case 'Q' -> {
                    return COMMIT.equals(text(message, 5));
                }
                default -> {}
            }
            return false;
        }
    }

    private static byte[] message(byte[] type, int length, DataInputStream from) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(type.length + length).put(type).putInt(length);
        from.readFully(message.array(), message.position(), length - Integer.BYTES);
        return message.array();
    }

    private static String text(byte[] message, int from) {
        int end = from;
        while (message[end] != 0) {
            end++;
        }
        return new String(message, from, end - from, StandardCharsets.ISO_8859_1);
    }

    @FunctionalInterface
    private interface Way {
        void go() throws IOException;
    }
}
