package dev.candor.journey.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Looks again and again at whom some processes are connected with, and remembers each who is not on this machine.
 *
 * <p>It sees what is there at the moment of a look. An attempt that nobody answers lasts for seconds; an exchange that takes less
 * than {@link #EVERY} may be missed once, but hardly each time.
 */
public final class Watch implements AutoCloseable {
    private static final Path SYSTEM = Path.of("/proc");
    private static final Duration EVERY = Duration.ofMillis(25);

    /** To count what is all right costs more than to see that nothing is wrong. */
    private static final int COUNTED_EVERY = 40;

    private final SystemTables tables;
    private final long first;
    private final Supplier<List<Long>> processes;
    private final Set<String> strangers = new ConcurrentSkipListSet<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private int missed;

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /**
     * A watch that has not begun.
     *
     * @param first the process in whose network is looked
     * @param processes all whose sockets count, as they are at the moment of a look
     */
    Watch(SystemTables tables, long first, Supplier<List<Long>> processes) {
        this.tables = tables;
        this.first = first;
        this.processes = processes;
    }

    /** Begins to watch processes of this machine. */
    public static Watch over(long first, Supplier<List<Long>> processes) {
        Watch watch = new Watch(new SystemTables(SYSTEM), first, processes);
        if (isPossible()) {
            watch.clockwork.scheduleWithFixedDelay(watch::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        return watch;
    }

    /** Whether this system shows its sockets; only Linux does. */
    public static boolean isPossible() {
        return Files.isReadable(SYSTEM.resolve("self/net/tcp"));
    }

    /** Looks once. */
    void look() {
        try {
            compare(tables.sockets(first));
            missed = 0;
        } catch (NoSuchFileException ended) {
            close();
        } catch (IOException | RuntimeException unreadable) {
            // A process that is about to end has tables that cannot be read; but whoever sees nothing must not say that
            // nobody
            // was there.
            if (++missed > COUNTED_EVERY) {
                strangers.add("unknown, because the system's tables could not be read: " + unreadable);
            }
        }
    }

    private void compare(List<SocketLine> sockets) {
        List<SocketLine> leaving = sockets.stream().filter(SocketLine::leaves).toList();
        boolean counted = looks.getAndIncrement() % COUNTED_EVERY == 0;
        if (leaving.isEmpty() && !counted) {
            return;
        }
        Set<Long> held = new HashSet<>();
        processes.get().forEach(process -> held.addAll(tables.held(process)));
        seen.addAndGet((int)
                sockets.stream().filter(socket -> held.contains(socket.inode())).count());
        leaving.stream()
                .filter(socket -> held.contains(socket.inode()))
                .forEach(socket -> strangers.add(socket.toString()));
    }

    /** Every socket of theirs that left this machine, with the peer. */
    public List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** How often it looked. */
    public int looks() {
        return looks.get();
    }

    /** How many sockets of theirs it has seen at all: a watch that sees none is blind. */
    public int seen() {
        return seen.get();
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
