package dev.candor.ops.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Consumer;

/** The data folder: made once, checked at every start, its settings written anew at every start. */
final class Cluster {
    /** PostgreSQL's own superuser, for the launcher and for psql; the application signs in as somebody lesser. */
    static final String ADMIN = "postgres";

    private static final Duration LONGEST_INITDB = Duration.ofMinutes(5);

    private final ServerFolder folder;
    private final ServerAccount account;

    Cluster(ServerFolder folder, ServerAccount account) {
        this.folder = folder;
        this.account = account;
    }

    /** Makes the data folder if there is none; one that another major version made is not touched. */
    void prepare(SecureRandom random, Consumer<String> progress) throws IOException {
        String version = version();
        if (Files.exists(folder.data())) {
            checkMajor(version);
            return;
        }
        progress.accept("Creating the database (PostgreSQL " + version + ") ...");
        folder.passwordOf(ADMIN, random);
        initialize(folder.dataInTheMaking());
        Files.move(folder.dataInTheMaking(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
        // By its old name it would be taken for an attempt that was never finished, and made anew.
        ServerFolder.force(folder.root());
    }

    private String version() throws IOException {
        ServerAccount.Result result =
                account.run(Duration.ofSeconds(30), folder.program("postgres").toString(), "--version");
        if (!result.isGood()) {
            throw new CannotStart("PostgreSQL's programs do not run on this machine: " + result.lastWords());
        }
        return result.output().strip().replaceFirst("^\\D*", "").replaceFirst("\\s.*", "");
    }

    private void checkMajor(String version) throws IOException {
        Path file = folder.data().resolve("PG_VERSION");
        String made = Files.exists(file) ? Files.readString(file).strip() : "unknown";
        String major = version.replaceFirst("\\..*", "");
        if (!made.equals(major)) {
            throw new CannotStart("The data in " + folder.data() + " was made by PostgreSQL " + made
                    + " and this Candor" + " carries PostgreSQL " + major
                    + ": dump it with a Candor of before and restore it into a new home.");
        }
    }

    /** Checksums and UTF-8 always; the locale is PostgreSQL's own C.UTF-8, so that none has to be on the machine. */
    private void initialize(Path data) throws IOException {
        ServerFolder.remove(data);
        ServerFolder.makePrivate(data);
        account.own(data);
        account.own(folder.password(ADMIN));
        ServerAccount.Result result = account.run(
                LONGEST_INITDB,
                folder.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + ADMIN,
                "--pwfile=" + folder.password(ADMIN),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!result.isGood()) {
            throw new CannotStart("PostgreSQL could not make its data folder " + data + ": " + result.lastWords());
        }
    }

    void configure(int port) throws IOException {
        ServerFolder.makePrivate(folder.socket());
        ServerFolder.makePrivate(folder.log());
        Path file = folder.data().resolve("postgresql.conf");
        ServerFolder.write(file, settings() + own(port));
        if (Files.notExists(folder.extra())) {
            ServerFolder.write(folder.extra(), "# Settings for PostgreSQL that win over Candor's own.\n");
        }
        account.own(file);
        account.own(folder.socket());
        account.own(folder.log());
        account.own(folder.extra());
    }

    /** A path too long for a socket means no socket: the application needs none, and psql has the port. */
    private String own(int port) {
        String socket = folder.hasRoomForSocket() ? folder.socket().toString() : "";
        return """

            port = %d
            unix_socket_directories = %s
            log_directory = %s
            include = %s
            """.formatted(
                        port,
                        quoted(socket.contains(",") || socket.contains("\"") ? "" : socket),
                        quoted(folder.log().toString()),
                        quoted(folder.extra().toString()));
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String settings() throws IOException {
        try (InputStream in = Cluster.class.getResourceAsStream("/embedded/postgresql.conf")) {
            if (in == null) {
                throw new IOException("embedded/postgresql.conf is not on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
