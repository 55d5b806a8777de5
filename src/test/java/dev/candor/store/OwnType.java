package dev.candor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Injected into a test: a type for each of its methods, the application's store, and what the database holds of that type. */
@Dependent
public final class OwnType {
    /** When it was made: its events arrive then, unless a test says otherwise. */
    public final Instant now;

    public final TestEvents events;
    public final Database database;

    /** The condition that finds its rows in any table of events. */
    public final String only;

    private final EventStore store;

    @Inject
    OwnType(EventStore store, DataSource dataSource, Clock clock) {
        this.store = store;
        database = new Database(dataSource);
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events = TestEvents.at(now);
        only = " where event_type_id = " + events.type.number();
    }

    public List<Appended> append(Event... batch) {
        return append(List.of(batch));
    }

    /** Appends events of which none may be known, or refused. */
    public void store(List<Event> batch) {
        assertThat(append(batch)).containsOnly(Appended.STORED);
    }

    private List<Appended> append(List<Event> batch) {
        return store.append(batch)
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** Its rows of events. */
    public long rows() {
        return database.number("select count(*) from event" + only);
    }

    public void entomb(ClientKey client) {
        database.run("insert into tombstone values ('\\x" + HexFormat.of().formatHex(client.bytes()) + "', "
                + events.type.projectNumber() + ", current_date)");
    }
}
