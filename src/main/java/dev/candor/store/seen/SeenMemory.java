package dev.candor.store.seen;

import dev.candor.event.EventKey;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Keys that this process committed lately. One that comes again soon, as most do that come again, costs the database nothing.
 *
 * <p>It may forget anything at any time, and must never hold what is not on disk. Bounded in keys (two sets of some 8 MiB at
 * most) and in days: nothing is in it for longer than two.
 */
@Singleton
public final class SeenMemory {
    /** Keys of a set; then it grows old and the one before it is forgotten. */
    static final int MOST = 1 << 17;

    private KeySet young = new KeySet();
    private KeySet old = new KeySet();
    private LocalDate day = LocalDate.MIN;
    private long life;

    /**
     * Forgets everything if the database is another than the one whose commits it remembers, or its server was started anew.
     *
     * @param now a number that is another then
     */
    synchronized void meet(long now) {
        if (now != life) {
            forget();
            life = now;
        }
    }

    synchronized boolean contains(EventKey key) {
        return young.contains(key) || old.contains(key);
    }

    /** Remembers keys that are on disk of the database in this life; nothing if another has been met since. */
    synchronized void add(Collection<EventKey> keys, LocalDate today, long then) {
        if (then != life) {
            return;
        }
        turn(today);
        for (EventKey key : keys) {
            if (young.size() >= MOST) {
                grow();
            }
            young.add(key);
        }
    }

    /** Forgets what was remembered before yesterday. */
    synchronized void turn(LocalDate today) {
        if (!today.equals(day)) {
            if (!today.minusDays(1).equals(day)) {
                young = new KeySet();
            }
            day = today;
            grow();
        }
    }

    /** The database may be another one, or may have lost its last moments: ask it again. */
    synchronized void forget() {
        young = new KeySet();
        old = new KeySet();
    }

    private void grow() {
        old = young;
        young = new KeySet();
    }
}
