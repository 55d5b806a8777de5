package dev.candor.ledger.traffic;

import dev.candor.ledger.book.Answer;
import dev.candor.ledger.book.Contents;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.book.Posting;
import dev.candor.ledger.traffic.Parcel.Form;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Writers that send without a pause, and go on whatever becomes of the product. What was not answered is sent again, under the same
 * id, until it is.
 */
public final class Crew implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final int LARGEST_BATCH = 100;
    private static final long BREATH_NANOS = Duration.ofMillis(200).toNanos();

    private final List<Future<?>> work = new ArrayList<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final Ledger ledger;
    private final Resends resends;
    private final Courier courier;
    private volatile boolean goOn = true;

    /**
     * Sets them to work.
     *
     * @param url where the product is, asked before every request
     * @param key the ingest key
     */
    public Crew(Ledger ledger, Supplier<URI> url, String key) {
        this.ledger = ledger;
        this.resends = new Resends(ledger);
        this.courier = new Courier(new Letters(new Contents(ledger)), url, key);
        for (int i = 0; i < WRITERS; i++) {
            Random chance = new Random(ledger.seed() + i);
            work.add(writers.submit(() -> write(new Mix(ledger, resends, chance))));
        }
    }

    private void write(Mix mix) {
        try {
            while (goOn) {
                deliver(mix.next());
            }
        } catch (RuntimeException | Error broken) {
            ledger.remark("a writer of ours broke: " + broken);
            throw broken;
        }
    }

    private void deliver(Parcel parcel) {
        parcel.postings().forEach(ledger::sent);
        List<Answer> answers = courier.carry(parcel);
        for (int i = 0; i < answers.size(); i++) {
            Posting posting = parcel.postings().get(i);
            ledger.answered(posting, answers.get(i));
            if (answers.get(i).isOpen()) {
                resends.add(posting);
            }
        }
        if (answers.stream().anyMatch(Answer::isOpen)) {
            LockSupport.parkNanos(BREATH_NANOS); // as a client does that was asked to come back later
        }
    }

    /** Stops inventing events, sends those without an answer until they have one, and returns when nothing is under way. */
    public void settle(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        goOn = false;
        for (Future<?> writer : work) {
            writer.get(patience.toSeconds(), TimeUnit.SECONDS); // and hears of it if one broke
        }
        long end = System.nanoTime() + patience.toNanos();
        for (List<Posting> left = left(); !left.isEmpty(); left = left()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the product does not answer");
            }
            deliver(new Parcel(Form.ARRAY, false, left));
        }
    }

    private List<Posting> left() {
        List<Posting> left = new ArrayList<>();
        for (Optional<Posting> next = resends.open(); next.isPresent(); next = resends.open()) {
            left.add(next.get());
            if (left.size() == LARGEST_BATCH) {
                break;
            }
        }
        return left;
    }

    @Override
    public void close() {
        goOn = false;
        writers.shutdownNow();
        courier.close();
    }
}
