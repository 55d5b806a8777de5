package dev.candor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application as a process, as {@code ./candor run} starts it: for tests that kill it, restart it, or look at
 * it from outside. Closing it ends the application and, with it, the database.
 */
public final class PackagedCandor implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Path LAUNCHER = Path.of("candor").toAbsolutePath();
    private static final Pattern LAUNCHER_OPTIONS = Pattern.compile("(?m)^(?:java|private)_options='([^']*)'$");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    /** One for all: a client costs more to make than a start has to spare while it is asked for. */
    private static final HttpClient ASKING = HttpClient.newHttpClient();

    private final Path home;
    private final Path log;
    private final Process process;
    private final int port;
    private final int managementPort;

    private PackagedCandor(Path home, Map<String, String> environment, List<String> arguments, boolean isHeard)
            throws IOException {
        this.home = home;
        this.log = Files.createTempFile(Files.createDirectories(home), "output-", ".log");
        this.port = freePort();
        this.managementPort = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(launcherOptions());
        command.addAll(words(environment.getOrDefault("JAVA_OPTS", "")));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(isHeard ? ProcessBuilder.Redirect.to(log.toFile()) : ProcessBuilder.Redirect.PIPE);
        builder.directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CANDOR_"));
        builder.environment().put("CANDOR_HOME", home.toString());
        builder.environment().put("CANDOR_HTTP_PORT", Integer.toString(port));
        builder.environment().put("CANDOR_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().putAll(environment);
        this.process = builder.start();
        if (!isHeard) {
            process.getInputStream().close();
        }
    }

    /** Starts it on this home and returns once it is ready. */
    public static PackagedCandor start(Path home) {
        return start(home, Map.of());
    }

    /** The same with further environment variables; {@code JAVA_OPTS} comes behind the launcher's own options and wins. */
    public static PackagedCandor start(Path home, Map<String, String> environment) {
        return launch(home, environment).awaited();
    }

    /** The same, but whoever read what it prints is gone: its output is a pipe without a reader. */
    public static PackagedCandor startUnheard(Path home, Map<String, String> environment) {
        try {
            return new PackagedCandor(home, environment, List.of(), false).awaited();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PackagedCandor awaited() {
        if (!Eventually.isTrue(LONGEST_START, () -> isReady() || !process.isAlive()) || !isReady()) {
            String output = output();
            close();
            throw new IllegalStateException("Candor did not become ready:\n" + output);
        }
        return this;
    }

    /** Starts it and does not wait. */
    public static PackagedCandor launch(Path home, Map<String, String> environment, String... arguments) {
        try {
            return new PackagedCandor(home, environment, List.of(arguments), true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where its pages and doors are. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Where health and metrics are. */
    public URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    public boolean isReady() {
        HttpRequest question = HttpRequest.newBuilder(managementUrl().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return ASKING.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Everything it has printed. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The folder with the data, the keys and the recovery file. */
    public Path home() {
        return home;
    }

    public long pid() {
        return process.pid();
    }

    /** The embedded database's process; 0 while there is none, as between one that died and the next. */
    public long postgresPid() {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** kill -9 of the application; its database lives on. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** kill -9 of the database; the application lives on. */
    public void killPostgres() {
        long pid = postgresPid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Asks it to end (SIGTERM), and returns its exit code. */
    public int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it ends by itself, and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Candor did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Candor", stopped);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    /** What {@code ./candor run} tells Java. */
    private static List<String> launcherOptions() throws IOException {
        List<String> options = new ArrayList<>();
        Matcher lines = LAUNCHER_OPTIONS.matcher(Files.readString(LAUNCHER));
        while (lines.find()) {
            options.addAll(words(lines.group(1)));
        }
        if (options.isEmpty()) {
            throw new IllegalStateException("the launcher's options are not found");
        }
        return options;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
