package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.TestEvents;
import dev.candor.store.commit.Fate.Verdict;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Sent;
import dev.candor.store.group.Tally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three transactions, of which the first cannot be told the fate of. */
class DoubtsTest {
    private final Event event =
            TestEvents.at(Instant.parse("2026-03-01T10:00:00Z")).fromNobody("{}", null);
    private final List<Long> asked = new ArrayList<>();
    private final CountingBooks books = new CountingBooks();
    private final Doubts doubts = new Doubts(this::fate, books, new StoreMetrics(new SimpleMeterRegistry()));

    @BeforeEach
    void setUp() {
        for (long transaction = 1; transaction <= 3; transaction++) {
            CommitGroup group = new CommitGroup(1);
            group.add(new Batch(List.of(event)), 0);
            doubts.add(GroupPart.whole(group), new Sent(transaction, 1, null));
        }
    }

    @Test
    void areSettledBehindOneThatCannotBe() {
        doubts.settle(inAnHour());

        assertThat(doubts.size()).isEqualTo(1);
        assertThat(books.counts()).containsEntry(Tally.line(event.type(), Appended.FAILED), 2L);
    }

    @Test
    void areAskedForOnceInAPassAndTheUnknownOneLast() {
        doubts.settle(inAnHour());
        CommitGroup group = new CommitGroup(1);
        group.add(new Batch(List.of(event)), 0);
        doubts.add(GroupPart.whole(group), new Sent(1, 2, null));

        doubts.settle(inAnHour());

        assertThat(asked).containsExactly(1L, 2L, 3L, 1L, 1L);
        assertThat(doubts.size()).isEqualTo(2);
    }

    @Test
    void areNotAskedForOnceTheTimeIsOver() {
        doubts.settle(System.nanoTime());

        assertThat(asked).isEmpty();
        assertThat(doubts.size()).isEqualTo(3);
    }

    private Verdict fate(Sent sent, long deadline) {
        asked.add(sent.transaction());
        return sent.transaction() == 1 ? Verdict.UNKNOWN : Verdict.GONE;
    }

    private static long inAnHour() {
        return System.nanoTime() + Duration.ofHours(1).toNanos();
    }
}
