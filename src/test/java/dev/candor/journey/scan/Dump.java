package dev.candor.journey.scan;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leads a scan through a dump in plain format, as {@code pg_dump} makes it, where a machine has one. It reads no server that is newer
 * than itself, and the embedded server comes without one.
 */
public final class Dump {
    /** The area of what it writes. */
    public static final String AREA = "dump";

    private static final String PROGRAM = "pg_dump";

    /** Debian, Red Hat and Homebrew each keep a folder for each version. */
    private static final List<String> FOLDERS =
            List.of("/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt");

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)");

    private final Path program;

    private Dump(Path program) {
        this.program = program;
    }

    /** The first program of this machine that is new enough for a server of this version. */
    public static Optional<Dump> ofThisMachine(int server) {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            folders.add(Path.of(folder));
        }
        FOLDERS.forEach(folder -> folders.addAll(within(Path.of(folder))));
        return of(server, folders);
    }

    static Optional<Dump> of(int server, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(PROGRAM))
                .filter(Files::isExecutable)
                .filter(program -> version(program) >= server)
                .findFirst()
                .map(Dump::new);
    }

    /**
     * Reads a database.
     *
     * @param database as {@code psql} takes it, with login and password
     */
    public void read(URI database, Scan scan) throws IOException {
        Process dumping = start(program, "--format=plain", "--dbname=" + database);
        try (InputStream content = dumping.getInputStream();
                OutputStream into = scan.into(AREA, PROGRAM)) {
            content.transferTo(into);
        }
        int end = ended(dumping);
        if (end != 0) {
            throw new IOException(program + " ended with " + end);
        }
    }

    @Override
    public String toString() {
        return program.toString();
    }

    private static List<Path> within(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(
                            version -> version.getFileName().toString().matches("(postgresql@|pgsql-)?[0-9]+|libpq"))
                    .sorted()
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The major version of a program; 0 if it does not say. */
    private static int version(Path program) {
        try {
            Process asked = start(program, "--version");
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return ended(asked) == 0 && version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException unusable) {
            return 0;
        }
    }

    private static Process start(Path program, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addFirst(program.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while " + PROGRAM + " was at work", stopped));
        }
    }
}
