package dev.candor.ops.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings the server back when it dies under a living application.
 *
 * <p>Always on the same port: the application's pools hold its address, and reconnect by themselves.
 */
final class Watchdog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.candor.ops.embedded");
    private static final long LOOKS_EVERY_MILLIS = 500;
    private static final int COMPLAINS_EVERY = 10;

    private final ServerFolder folder;
    private final Postmaster postmaster;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Watchdog::daemon);
    private volatile PostmasterFile server;
    private volatile Optional<ProcessHandle> process;
    private int attempts; // of the watchdog's thread alone

    Watchdog(ServerFolder folder, Postmaster postmaster, PostmasterFile server) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.server = server;
        this.process = ProcessHandle.of(server.pid());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // look() never throws
    void begin() {
        thread.scheduleWithFixedDelay(this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    PostmasterFile server() {
        return server;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "embedded-postgres-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        if (isThere()) {
            return;
        }
        if (attempts == 0) {
            LOG.log(Level.WARNING, "The embedded PostgreSQL is gone; starting it again");
        }
        try {
            postmaster.forgetStale();
            ServerAccount.Result result = postmaster.startOn(server.port());
            Optional<PostmasterFile> again = PostmasterFile.read(folder).filter(file -> file.isOurs(folder));
            if (result.isGood() && again.isPresent()) {
                isBack(again.get());
            } else {
                isAway(result.lastWords());
            }
        } catch (IOException | RuntimeException failed) {
            isAway(failed.toString());
        }
    }

    // The handle knows when its process began: another one that has the number by now is not taken for the server.
    private boolean isThere() {
        return process.filter(ProcessHandle::isAlive).isPresent() && PostmasterFile.isAlive(server.pid());
    }

    /** The first attempts fail as a rule: what the dead server leaves behind takes a moment to end. */
    private void isAway(String why) {
        attempts++;
        if (attempts % COMPLAINS_EVERY == 0) {
            LOG.log(Level.ERROR, "The embedded PostgreSQL does not start; still trying: " + why);
        }
    }

    private void isBack(PostmasterFile again) {
        server = again;
        process = ProcessHandle.of(again.pid());
        attempts = 0;
        LOG.log(Level.INFO, "The embedded PostgreSQL is back (process " + again.pid() + ")");
    }

    /** Returns once no restart is under way any more. */
    @Override
    public void close() {
        thread.close();
    }
}
