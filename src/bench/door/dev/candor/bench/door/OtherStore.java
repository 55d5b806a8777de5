package dev.candor.bench.door;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import dev.candor.store.EventStore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stores nothing, and says at once that it did; or, with {@code -Dbench.store=insert}, stores as one would who has not thought about it. */
@Alternative
@Priority(1)
@ApplicationScoped
class OtherStore implements EventStore {
    private final boolean inserts = "insert".equals(System.getProperty("bench.store"));
    private final NaiveInserts naive;

    @Inject
    OtherStore(@DataSource("store") AgroalDataSource pool) {
        naive = new NaiveInserts(pool);
    }

    @Override
    public CompletionStage<List<Appended>> append(List<Event> events) {
        return inserts
                ? naive.append(events)
                : CompletableFuture.completedStage(Collections.nCopies(events.size(), Appended.STORED));
    }
}
