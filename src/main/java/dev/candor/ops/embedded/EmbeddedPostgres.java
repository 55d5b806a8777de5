package dev.candor.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The embedded default (ADR 14): a real PostgreSQL in the home's folder {@code postgres}, for this machine only.
 *
 * <p>The data outlives everything: a killed application leaves the server as an orphan, which the next start takes over; a
 * killed server is started again under the running application. A server that is not ours is never used: a port that it
 * holds is given up for another.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final ServerFolder folder;
    private final HomeLock lock;
    private final Postmaster postmaster;
    private final Watchdog watchdog;
    private final Address address;

    private EmbeddedPostgres(ServerFolder folder, HomeLock lock, Postmaster postmaster, Watchdog watchdog)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.postmaster = postmaster;
        this.watchdog = watchdog;
        this.address = address(folder, Login.APPLICATION, watchdog.server().port());
    }

    /**
     * Starts the database of a home, or takes over the one that is running there.
     *
     * @param home the folder that holds everything of one installation
     * @param progress is told, in words for a person, what takes its time
     * @throws CannotStart with one sentence that says why, and what to do
     */
    public static EmbeddedPostgres start(Path home, Consumer<String> progress) {
        try {
            ServerFolder folder = ServerFolder.of(home);
            HomeLock lock = HomeLock.take(folder);
            try {
                return start(folder, lock, progress);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new CannotStart("The embedded database cannot be started: " + failed, failed);
        }
    }

    private static EmbeddedPostgres start(ServerFolder folder, HomeLock lock, Consumer<String> progress)
            throws IOException {
        SecureRandom random = new SecureRandom();
        ServerAccount account = ServerAccount.choose(folder);
        Postmaster postmaster = new Postmaster(folder, account, random);
        Optional<PostmasterFile> running = postmaster.adopt();
        Binaries binaries = Binaries.find();
        if (!binaries.areIn(folder)) {
            if (running.isPresent()) {
                postmaster.stop();
                running = Optional.empty();
            }
            binaries.unpack(folder, progress);
            account.own(folder.server());
        }
        new Cluster(folder, account).prepare(random, progress);
        PostmasterFile server = running.isPresent() ? running.get() : postmaster.start();
        new Login(folder, random).prepare(server.port());
        account.own(folder.password(Login.APPLICATION));
        Watchdog watchdog = new Watchdog(folder, postmaster, server);
        watchdog.begin();
        return new EmbeddedPostgres(folder, lock, postmaster, watchdog);
    }

    /** How to reach the database of a home as its superuser, if it is running. */
    public static Optional<Address> findRunning(Path home) {
        try {
            if (!Files.isDirectory(home.resolve("postgres"))) {
                return Optional.empty();
            }
            ServerFolder folder = ServerFolder.of(home);
            Optional<PostmasterFile> server = PostmasterFile.read(folder).filter(file -> file.isOurs(folder));
            return server.isEmpty()
                    ? Optional.empty()
                    : Optional.of(address(folder, Cluster.ADMIN, server.get().port()));
        } catch (IOException failed) {
            throw new CannotStart("The home's folder postgres cannot be read: " + failed, failed);
        }
    }

    private static Address address(ServerFolder folder, String login, int port) throws IOException {
        return new Address(port, login, Files.readString(folder.password(login)).strip());
    }

    /** How the application reaches it. Stays the same while the application runs, also across the server's death. */
    public Address address() {
        return address;
    }

    /** The server's process as it is now. */
    public long pid() {
        return watchdog.server().pid();
    }

    /** PostgreSQL's own log, without any payload. */
    public Path log() {
        return folder.log();
    }

    /** Stops the server. The application must have drained before. */
    @Override
    public void close() {
        watchdog.close();
        try (lock) {
            postmaster.stop();
        } catch (IOException failed) {
            throw new CannotStart("The embedded database did not stop: " + failed, failed);
        }
    }

    /**
     * Where a login reaches the database.
     *
     * @param port on 127.0.0.1
     * @param login its name
     * @param password in clear
     */
    public record Address(int port, String login, String password) {

        /**
         * The address for the driver. An error's detail stays in the database: it quotes the row that was refused.
         */
        public String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + Login.DATABASE
                    + "?logServerErrorDetail=false&tcpKeepAlive=true&connectTimeout=5";
        }

        /** The address for psql, password included. */
        public String psqlUrl() {
            return "postgresql://" + login + ":" + password + "@127.0.0.1:" + port + "/" + Login.DATABASE;
        }

        @Override
        public String toString() {
            return "Address[port=" + port + ", login=" + login + "]";
        }
    }
}
