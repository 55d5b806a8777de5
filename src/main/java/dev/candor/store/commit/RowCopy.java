package dev.candor.store.commit;

import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.event.Sender;
import dev.candor.store.Appended;
import dev.candor.store.client.Client;
import dev.candor.store.client.Clients;
import dev.candor.store.client.Visitors;
import dev.candor.store.group.CopyBuffer;
import dev.candor.store.group.EventIds;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Sent.Witness;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Encodes the rows of a group and sends them, one COPY for events and one for mentions. */
final class RowCopy {
    private static final String EVENTS = """
            copy event (event_id, shard_key, project_id, event_type_id, definition_version, client_id, visitor, expires_on,
                version, country, properties) from stdin with (format binary)
            """;
    private static final int EVENT_FIELDS = 11;

    private static final String MENTIONS = """
            copy mention (event_id, shard_key, project_id, event_type_id, client_id, expires_on, role)
                from stdin with (format binary)
            """;
    private static final int MENTION_FIELDS = 7;

    private final CopyBuffer events = new CopyBuffer(1 << 18);
    private final CopyBuffer mentions = new CopyBuffer(1 << 12);
    private final EventIds ids;
    private final Clients clients;
    private final Visitors visitors;
    private int eventRows;
    private int mentionRows;
    private @Nullable Witness witness;

    RowCopy(EventIds ids, Clients clients, Visitors visitors) {
        this.ids = ids;
        this.clients = clients;
        this.visitors = visitors;
    }

    void copy(Connection connection, GroupPart part) throws SQLException {
        encode(part);
        if (eventRows > 0) {
            send(connection, EVENTS, events);
        }
        if (mentionRows > 0) {
            send(connection, MENTIONS, mentions);
        }
    }

    /** The first row that was sent last time; null if none was. */
    @Nullable
    Witness witness() {
        return witness;
    }

    private void encode(GroupPart part) {
        events.begin();
        mentions.begin();
        eventRows = 0;
        mentionRows = 0;
        witness = null;
        for (int row = part.from(); row < part.to(); row++) {
            if (part.group().answer(row) == Appended.STORED) {
                encode(part.group().event(row));
            }
        }
    }

    private void encode(Event event) {
        UUID id = ids.next(event);
        Client client = clients.sender(event);
        int shard = client == null ? EventIds.shard(id) : client.number;
        events.row(EVENT_FIELDS);
        events.uuid(id);
        events.number(shard);
        events.number(event.type().projectNumber());
        events.number(event.type().number());
        events.number(event.definitionVersion());
        if (client == null) {
            events.nothing();
        } else {
            events.number(client.number);
        }
        if (event.sender() instanceof Sender.Visitor visitor) {
            events.number(visitors.number(visitor.pseudonym()));
        } else {
            events.nothing();
        }
        events.date(event.expiresOn());
        events.text(event.version());
        events.text(event.country());
        events.bytes(event.properties());
        if (eventRows++ == 0) {
            witness = new Witness(event.type().number(), id, shard);
        }
        encodeMentions(event, id, shard);
    }

    private void encodeMentions(Event event, UUID id, int shard) {
        for (int i = 0; i < event.mentions().size(); i++) {
            Mention mention = event.mentions().get(i);
            Client mentioned = clients.mentioned(mention);
            // Named twice in one event is named once: the key allows no more.
            if (mentioned == null || event.mentions().indexOf(mention) < i) {
                continue;
            }
            mentions.row(MENTION_FIELDS);
            mentions.uuid(id);
            mentions.number(shard);
            mentions.number(event.type().projectNumber());
            mentions.number(event.type().number());
            mentions.number(mentioned.number);
            mentions.date(event.expiresOn());
            mentions.text(mention.role());
            mentionRows++;
        }
    }

    private static void send(Connection connection, String sql, CopyBuffer rows) throws SQLException {
        rows.send(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }
}
