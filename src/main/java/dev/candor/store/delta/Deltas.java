package dev.candor.store.delta;

import dev.candor.event.Event;
import dev.candor.event.Sender;
import dev.candor.event.rule.Counted;
import dev.candor.store.Appended;
import dev.candor.store.client.Client;
import dev.candor.store.client.Clients;
import dev.candor.store.client.Visitors;
import dev.candor.store.group.EventIds;
import dev.candor.store.group.GroupPart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the delta of a commit group: what its stored rows add to the counts. For one writer: it is used again for every group.
 *
 * <p>Lines of clients and of nobody share one. A visitor's line has one to itself, under an id that tells the day alone, as its row has:
 * which lines came in one group tells as much as a time, and by the time one could find out which client the visitor is.
 */
public final class Deltas {
    /** Days from a delta's own to the one on which it is gone: a visitor's number lives no longer than the salt. */
    static final int TERM_DAYS = 2;

    private static final String INSERT =
            "insert into rollup_delta (expires_on, delta_id, shard_key, body) values (?, ?, ?, ?)";

    private static final int SECONDS_OF_DAY = 86_400;

    private final EventIds ids;
    private final Clients clients;
    private final Visitors visitors;
    private final OpenDelta ofGroup = new OpenDelta();
    private final OpenDelta ofVisitor = new OpenDelta();

    public Deltas(EventIds ids, Clients clients, Visitors visitors) {
        this.ids = ids;
        this.clients = clients;
        this.visitors = visitors;
    }

    /** Writes down what the stored rows of a part add. All of them have their answers, and their senders numbers. */
    public void write(Connection connection, GroupPart part) throws SQLException {
        if (isEmpty(part)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Event latest = gather(part, statement);
            if (latest != null) {
                insert(statement, latest, ofGroup.bytes(Delta.CLIENTS));
            }
            statement.executeBatch();
        }
    }

    private static boolean isEmpty(GroupPart part) {
        for (int row = part.from(); row < part.to(); row++) {
            if (part.group().answer(row) == Appended.STORED) {
                return false;
            }
        }
        return true;
    }

    /** Makes the delta of clients, and writes those of visitors. Returns the latest event in the former; null if it is empty. */
    private @Nullable Event gather(GroupPart part, PreparedStatement statement) throws SQLException {
        ofGroup.begin();
        Event latest = null;
        for (int row = part.from(); row < part.to(); row++) {
            if (part.group().answer(row) != Appended.STORED) {
                continue;
            }
            Event event = part.group().event(row);
            if (event.sender() instanceof Sender.Visitor visitor) {
                ofVisitor.begin();
                add(ofVisitor, event, visitors.number(visitor.pseudonym()));
                insert(statement, event, ofVisitor.bytes(Delta.VISITORS));
                continue;
            }
            Client client = clients.sender(event);
            add(ofGroup, event, client == null ? Delta.NOBODY : client.number);
            if (latest == null || latest.receivedAt().isBefore(event.receivedAt())) {
                latest = event;
            }
        }
        return latest;
    }

    private static void add(OpenDelta draft, Event event, int sender) {
        Counted counted = event.counted();
        draft.lines(event.type().projectNumber(), event.type().number(), day(event), counted.cells())
                .add(sender, counted, draft.words());
    }

    private void insert(PreparedStatement statement, Event event, byte[] body) throws SQLException {
        UUID id = ids.next(event);
        statement.setObject(1, LocalDate.ofEpochDay(day(event)).plusDays(TERM_DAYS));
        statement.setObject(2, id);
        statement.setInt(3, EventIds.shard(id));
        statement.setBytes(4, body);
        statement.addBatch();
    }

    private static int day(Event event) {
        return (int) Math.floorDiv(event.receivedAt().getEpochSecond(), SECONDS_OF_DAY);
    }
}
