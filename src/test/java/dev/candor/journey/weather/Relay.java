package dev.candor.journey.weather;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the application and its database, and can do what a network does that drops packets: from then on nothing comes
 * through, and no connection is closed.
 */
final class Relay implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean dropping;

    Relay(int target) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Nothing comes through any more, on connections that are open and on new ones. */
    void drop() {
        dropping = true;
        lines.forEach(line -> line.deaf = true);
    }

    /** New connections come through again; those of before stay silent for ever. */
    void mend() {
        dropping = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Line line = new Line(server.accept());
                line.deaf = dropping;
                lines.add(line);
                Thread.ofVirtual().start(line);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Line line : lines) {
            line.end();
        }
    }

    /** One connection, in both directions. */
    private final class Line implements Runnable {
        private final Socket near;
        private final Socket far = new Socket();
        private volatile boolean deaf;

        Line(Socket near) {
            this.near = near;
        }

        @Override
        public void run() {
            try {
                if (!deaf) {
                    far.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                    Thread.ofVirtual().start(() -> copy(far, near));
                }
                copy(near, far);
            } catch (IOException refused) {
                end();
            }
        }

        private void copy(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                byte[] bytes = new byte[8192];
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    if (!deaf) {
                        OutputStream out = to.getOutputStream();
                        out.write(bytes, 0, count);
                    }
                }
            } catch (IOException broken) {
                end();
                return;
            }
            if (!deaf) {
                end();
            }
        }

        private void end() {
            lines.remove(this);
            try {
                near.close();
                far.close();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
