package dev.candor.wire.arrival;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all clients together may make this process hold of bodies and messages that are not all there yet.
 *
 * <p>Each is bounded by itself; ten thousand connections that all stop just before their end would fill any memory.
 */
@Singleton
public class KeptBytes {
    /** Bytes at once. */
    public static final long MOST = 64 * 1024 * 1024;

    private final long most;
    private final AtomicLong kept;
    private final Runnable refused;

    @Inject
    KeptBytes(MeterRegistry metrics) {
        this(MOST, metrics.counter("candor.bodies.shed")::increment);
        metrics.gauge("candor.bodies.kept.bytes", kept);
    }

    /** A budget of so many bytes; {@code refused} runs each time that there is no room. */
    public KeptBytes(long most, Runnable refused) {
        this.most = most;
        this.refused = refused;
        this.kept = new AtomicLong();
    }

    /** Makes room; false if there is none. Whatever was taken is given back once, whatever happens. */
    public boolean take(int bytes) {
        if (kept.addAndGet(bytes) <= most) {
            return true;
        }
        kept.addAndGet(-bytes);
        refused.run();
        return false;
    }

    /** Gives room back. */
    public void giveBack(int bytes) {
        kept.addAndGet(-bytes);
    }

    /** Bytes kept now. */
    public long now() {
        return kept.get();
    }
}
