package dev.candor.store.partition;

import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Rows of events and mentions end with their partition. */
@ApplicationScoped
class EventRetention implements RetentionItem {
    @Inject
    Partitions partitions;

    @Override
    public String name() {
        return "event rows";
    }

    @Override
    public String term() {
        return "the event type's retention";
    }

    @Override
    public long sweep(Instant now) {
        return partitions.drop(now);
    }
}
