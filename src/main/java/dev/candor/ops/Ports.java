package dev.candor.ops;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** The two ports that Candor listens on, looked at before anything is started: a person gets one line, not a stack trace. */
final class Ports {
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;
    private static final int OTHERS = 20;

    private final Settings settings;

    Ports(Settings settings) {
        this.settings = settings;
    }

    static OptionalInt parse(String text) {
        if (!text.matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= 65_535 ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** The port of pages and doors; refuses if something else has it. */
    int http() {
        int port = settings.port("quarkus.http.port", "CANDOR_HTTP_PORT").orElse(HTTP);
        String host = settings.first("quarkus.http.host", "CANDOR_HTTP_HOST").orElse("localhost");
        if (!isFree(host, port)) {
            throw new StartRefused("Port " + port + " is taken by another program: stop it, or choose another port with"
                    + " --port or CANDOR_HTTP_PORT.");
        }
        return port;
    }

    /** The port of health and metrics. One that was asked for is used or refused; else the next free one is taken. */
    int management(int http) {
        OptionalInt asked = settings.port("quarkus.management.port", "CANDOR_MANAGEMENT_PORT");
        String host = settings.first("quarkus.management.host", "CANDOR_MANAGEMENT_HOST")
                .orElse("localhost");
        if (asked.isPresent()) {
            if (asked.getAsInt() == http || !isFree(host, asked.getAsInt())) {
                throw new StartRefused("Port " + asked.getAsInt()
                        + " for health and metrics is taken: choose another with" + " CANDOR_MANAGEMENT_PORT.");
            }
            return asked.getAsInt();
        }
        for (int port = MANAGEMENT; port < MANAGEMENT + OTHERS; port++) {
            if (port != http && isFree(host, port)) {
                return port;
            }
        }
        throw new StartRefused("No port from " + MANAGEMENT + " on is free for health and metrics: choose one with"
                + " CANDOR_MANAGEMENT_PORT.");
    }

    private static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
