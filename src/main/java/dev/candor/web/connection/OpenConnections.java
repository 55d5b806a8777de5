package dev.candor.web.connection;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The connections that there are, how many of their requests wait for an answer, and whether the server is ending: then each
 * connection ends behind its answer.
 *
 * <p>One for the whole server, and known to no setting: the connections find it by themselves.
 */
final class OpenConnections {
    /** Told to every connection when the end begins. */
    record End() {}

    private final Set<Channel> open = ConcurrentHashMap.newKeySet();
    private final Set<Channel> listening = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean ending;

    /** A place where connections come from. */
    void listens(Channel server) {
        listening.add(server);
    }

    void opened(Channel connection) {
        open.add(connection);
        Future<?> unused = connection.closeFuture().addListener(closed -> {
            open.remove(connection);
            tell();
        });
    }

    /** A request's head is there. */
    void asked() {
        unanswered.incrementAndGet();
    }

    /** Its answer is on its way, or nobody waits for it any more. */
    void answered(int requests) {
        if (unanswered.addAndGet(-requests) == 0) {
            tell();
        }
    }

    /** Whether connections end behind their answers. */
    boolean isEnding() {
        return ending;
    }

    /** From now on each connection ends as soon as it has all its answers; a WebSocket at once. */
    void end() {
        ending = true;
        open.forEach(connection -> connection.pipeline().fireUserEventTriggered(new End()));
    }

    /** Takes no further connections. */
    void stopListening() {
        listening.forEach(server -> {
            Future<?> unused = server.close();
        });
    }

    /** Waits until there is no connection left, and says whether that came true in time. */
    boolean awaitNone(Duration patience) throws InterruptedException {
        return await(open::isEmpty, patience);
    }

    /** Waits until no request is left without an answer, and says whether that came true in time. */
    boolean awaitAnswers(Duration patience) throws InterruptedException {
        return await(() -> unanswered.get() == 0, patience);
    }

    private void tell() {
        if (ending) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private synchronized boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
