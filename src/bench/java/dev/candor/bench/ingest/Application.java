package dev.candor.bench.ingest;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged application as a process of its own, under the options that the launcher gives it. */
final class Application implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 10;
    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;
    private final Duration start;

    private Application(List<String> command, Path home, Map<String, String> environment) throws IOException {
        port = freePort();
        managementPort = freePort();
        log = Files.createTempFile(Files.createDirectories(home), "output-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CANDOR_"));
        builder.environment().put("CANDOR_HOME", home.toString());
        builder.environment().put("CANDOR_HTTP_PORT", Integer.toString(port));
        builder.environment().put("CANDOR_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        process = builder.start();
        awaitReady();
        start = Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Starts one and returns once it says that it is ready.
     *
     * @param program its {@code quarkus-run.jar}
     * @param options further options of Java
     */
    static Application start(Path program, List<String> options, Path home, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(System.getProperty("candor.bench.java-options", "").split(" ", -1)));
        command.addAll(options);
        command.addAll(List.of("-jar", program.toAbsolutePath().toString()));
        command.removeIf(String::isBlank);
        return new Application(command, home, environment);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From its process' begin to the first time that it said it was ready. */
    Duration startTook() {
        return start;
    }

    /** Microseconds of processor time so far. */
    long time() {
        return ProcessTime.of(process.pid());
    }

    /** What of it Java's compilers took. */
    long compiling() {
        return ProcessTime.ofThreads(process.pid(), "C1 Comp") + ProcessTime.ofThreads(process.pid(), "C2 Comp");
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        URI question = URI.create("http://localhost:" + managementPort + "/q/health/ready");
        while (!isReady(question)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("an application did not become ready:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private static boolean isReady(URI question) {
        try {
            HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(5));
            connection.setReadTimeout((int) TimeUnit.SECONDS.toMillis(5));
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
