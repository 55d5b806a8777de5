package dev.candor.store.append;

import dev.candor.store.Appended;
import dev.candor.store.Intake;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Tally;
import java.time.Duration;

/** Says what became of events where it is read: in the books, in the metrics, in the log of an outage. */
record StoreReports(Intake books, StoreMetrics metrics, Outage outage, Doubts doubts) {
    /** A group that has all its answers. What was stored, known or erased is in the books already, by the same transaction. */
    void written(CommitGroup group, Duration took) {
        metrics.group(group, took);
        if (group.count(Appended.FAILED) > 0) {
            new Tally().of(GroupPart.whole(group)).forEach((line, count) -> {
                if (line.outcome().equals(Appended.FAILED.outcome())) {
                    books.count(line, count);
                }
            });
        }
    }

    /** Events of a batch that the queue did not take, from this one on, with the answer they are given. */
    void shed(Batch batch, int from, Appended answer) {
        metrics.shed(answer, batch.size() - from);
        for (int index = from; index < batch.size(); index++) {
            books.count(Tally.line(batch.event(index).type(), answer), 1);
        }
    }
}
