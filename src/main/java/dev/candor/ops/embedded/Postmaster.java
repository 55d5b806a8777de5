package dev.candor.ops.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server's process: started apart from the application's session, so that Ctrl-C ends the application first and the
 * database after it.
 */
final class Postmaster {
    /** A crash recovery may have much to read again. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    /** A statement that is under way when its server is killed goes on to its end. */
    private static final Duration LONGEST_LEFTOVER = Duration.ofSeconds(30);

    private static final long LOOKS_EVERY_NANOS = Duration.ofMillis(250).toNanos();

    /** Below the range from which the system takes the ports of outgoing connections, so that none can sit on ours. */
    private static final int LOWEST_PORT = 15_432;

    private static final int PORTS = 10_000;

    private final ServerFolder folder;
    private final ServerAccount account;
    private final Cluster cluster;
    private final SecureRandom random;
    /** Whether the last server was killed. */
    private boolean isLeftBehind;

    Postmaster(ServerFolder folder, ServerAccount account, SecureRandom random) {
        this.folder = folder;
        this.account = account;
        this.cluster = new Cluster(folder, account);
        this.random = random;
    }

    /** Our own server that outlived its application, once it takes connections. */
    Optional<PostmasterFile> adopt() throws IOException {
        Optional<PostmasterFile> found = PostmasterFile.read(folder);
        if (found.isPresent() && !found.get().isOurs(folder)) {
            isLeftBehind = true;
            forgetStale();
            return Optional.empty();
        }
        if (found.isPresent() && !found.get().isReady()) {
            stop(); // starting or stopping: whichever it is, a fresh start is simpler than guessing
            return Optional.empty();
        }
        return found;
    }

    /**
     * Forgets a server that died and whose number is taken: by another program, or by itself while nobody has waited for its end.
     * Either would keep PostgreSQL from starting. Whether its children still have the data in use PostgreSQL finds out by itself.
     */
    void forgetStale() throws IOException {
        Optional<PostmasterFile> found = PostmasterFile.read(folder);
        if (found.isPresent()
                && !found.get().isOurs(folder)
                && ProcessHandle.of(found.get().pid()).isPresent()) {
            Files.deleteIfExists(folder.data().resolve("postmaster.pid"));
        }
    }

    /** Starts on the remembered port, or on another one if something else has taken it. */
    PostmasterFile start() throws IOException {
        long deadline = System.nanoTime() + LONGEST_LEFTOVER.toNanos();
        for (int attempt = 1; ; attempt++) {
            int port = choosePort();
            ServerAccount.Result result = startOn(port);
            Optional<PostmasterFile> started = PostmasterFile.read(folder).filter(file -> file.isOurs(folder));
            if (result.isGood() && started.isPresent()) {
                return started.get();
            }
            // What a server that was killed has started may be at work for a while, and keeps the data to itself.
            boolean mayPass = isLeftBehind && System.nanoTime() < deadline;
            if (mayPass) {
                LockSupport.parkNanos(LOOKS_EVERY_NANOS);
                forgetStale();
            } else if (attempt >= 3 || isFree(port)) {
                throw new CannotStart("PostgreSQL did not start; its log is in " + folder.log() + ". Its last words: "
                        + lastWords(result));
            }
        }
    }

    /** Starts on this port and no other. */
    ServerAccount.Result startOn(int port) throws IOException {
        cluster.configure(port);
        ServerFolder.write(folder.startLog(), "");
        account.own(folder.startLog());
        ServerFolder.write(folder.port(), port + "\n");
        account.own(folder.port());
        return pgCtl(LONGEST_START, "start", "--log=" + folder.startLog());
    }

    /** Ends what is running now and returns once it is gone; waits for nobody else's transaction. */
    void stop() throws IOException {
        ServerAccount.Result result = pgCtl(LONGEST_STOP, "stop", "--mode=fast");
        if (!result.isGood()) {
            pgCtl(LONGEST_STOP, "stop", "--mode=immediate");
        }
    }

    private ServerAccount.Result pgCtl(Duration limit, String action, String... more) throws IOException {
        String[] command = new String[5 + more.length];
        command[0] = folder.program("pg_ctl").toString();
        command[1] = action;
        command[2] = "--pgdata=" + folder.data();
        command[3] = "--wait";
        command[4] = "--timeout=" + limit.toSeconds();
        System.arraycopy(more, 0, command, 5, more.length);
        return account.run(limit.plusSeconds(5), command);
    }

    private String lastWords(ServerAccount.Result result) throws IOException {
        String said = Files.readString(folder.startLog()).strip();
        return said.isEmpty() ? result.lastWords() : said.substring(said.lastIndexOf('\n') + 1);
    }

    private int choosePort() throws IOException {
        if (Files.exists(folder.port())) {
            int remembered = Integer.parseInt(Files.readString(folder.port()).strip());
            if (isFree(remembered)) {
                return remembered;
            }
        }
        while (true) {
            int port = LOWEST_PORT + random.nextInt(PORTS);
            if (isFree(port)) {
                return port;
            }
        }
    }

    /** Whether nothing listens there: whatever does is not ours, for ours would have been adopted. */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
