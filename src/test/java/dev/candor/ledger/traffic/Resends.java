package dev.candor.ledger.traffic;

import dev.candor.ledger.book.Kind;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.book.Posting;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which events are sent again: those without an answer, those of a moment ago, and those of any time, before any restart. */
final class Resends {
    private static final int A_MOMENT = 50;

    private final Ledger ledger;
    private final Queue<Posting> open = new ConcurrentLinkedQueue<>();

    Resends(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Remembers an event that a client would send again. */
    void add(Posting posting) {
        if (posting.hasId() && posting.kind() != Kind.CLI) {
            open.add(posting);
        }
    }

    /** One that still waits for an answer. */
    Optional<Posting> open() {
        return Optional.ofNullable(open.poll());
    }

    /** One of our own dialect that was sent before. */
    Optional<Posting> any(Random chance) {
        int kind = chance.nextInt(3);
        if (kind == 0) {
            return open();
        }
        return sent(chance, kind == 1 ? A_MOMENT : Integer.MAX_VALUE).filter(posting -> posting.kind() != Kind.CLI);
    }

    /** One of Hasura's CLI that was sent before. */
    Optional<Posting> cli(Random chance) {
        return sent(chance, Integer.MAX_VALUE).filter(posting -> posting.kind() == Kind.CLI);
    }

    private Optional<Posting> sent(Random chance, int among) {
        int size = ledger.size();
        return size == 0
                ? Optional.empty()
                : ledger.find(size - 1 - chance.nextInt(Math.min(size, among)))
                        .filter(posting -> posting.hasId() && posting.sendings() > 0);
    }
}
