package dev.candor.privacy.cap;

import dev.candor.event.EventTypeId;
import dev.candor.privacy.cap.ValueShelf.Brought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;

/**
 * Bounds what senders can make up: a property whose values no list closes may bring so many different ones a day, and no more
 * (ADR 32).
 *
 * <p>Answers from memory, and never waits. Memory is bounded by the definitions: a few arrays for each of at most
 * {@link #MOST_PROPERTIES} properties of a project; keys that no definition lists are never stored, so they need no cap.
 */
@ApplicationScoped
public class DistinctValues {
    /** Some 24 MB at a cap of 1,000 if each is full. */
    static final int MOST_PROPERTIES = 500;

    private final int cap;
    private volatile Watched watched;

    @Inject
    DistinctValues(CapConfig config, SecureRandom random) {
        this(config.distinctValues(), random);
    }

    DistinctValues(int cap, SecureRandom random) {
        this.cap = cap;
        watched = new Watched(new SipHash(random.nextLong(), random.nextLong()), cap);
    }

    /** The values of an event type so far. */
    public TypeValues of(EventTypeId type) {
        return watched.of(type.projectNumber(), type.number());
    }

    /**
     * Brings memory and the shelf in line: afterwards each knows what the other knew. Blocks.
     *
     * <p>Whatever is in memory and not there is written, whyever it is missing; so a shelf that was out of reach, or was emptied by
     * a crash, needs nothing else.
     *
     * @param today the UTC day, counted from 1970
     * @return how many entries of the shelf were past their term
     */
    synchronized long share(ValueShelf shelf, long today) throws SQLException {
        SipHash key = shelf.keyOr(watched.hash());
        if (!key.equals(watched.hash())) {
            // Whatever was hashed under another key is of no use any more, for nobody can hash it again.
            watched = new Watched(key, cap);
        }
        List<Brought> found = shelf.read();
        long outdated = found.stream()
                .filter(values -> Math.abs(values.day() - today) > 1)
                .count();
        // First what everybody waits for: the other may have to wait itself, for a dump.
        shelf.add(watched.exchange(Shelved.byProperty(found, today), today));
        if (outdated > 0) {
            shelf.keepOnly(today - 1, today + 1);
        }
        return outdated;
    }

    /** What all of it occupies, about. */
    long bytes() {
        return watched.bytes();
    }
}
