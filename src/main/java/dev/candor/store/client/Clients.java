package dev.candor.store.client;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.Mention;
import dev.candor.event.Sender;
import dev.candor.store.Appended;
import dev.candor.store.group.GroupPart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one group: who they are, who must stay forgotten, what their numbers are.
 *
 * <p>All groups touch shared rows in one order (first new clients by key, then known ones by number), so no two can wait for
 * each other.
 */
public final class Clients {
    private final Map<ClientKey, Client> clients = new HashMap<>();
    private final ClientTable table = new ClientTable();
    private final KnownClients known;
    private ErasureEpoch epoch = ErasureEpoch.UNKNOWN;
    private LocalDate day = LocalDate.MIN;

    /** {@code known} is shared by all writers of a process. */
    public Clients(KnownClients known) {
        this.known = known;
    }

    /**
     * Marks events of erased clients, gives all other clients a number. Runs under the erasure lock.
     *
     * @param now the epoch as it was read under that lock
     */
    public void resolve(Connection connection, GroupPart part, LocalDate today, ErasureEpoch now) throws SQLException {
        clients.clear();
        epoch = now;
        day = today;
        collect(part);
        known.recall(clients.values(), now, (int) today.toEpochDay());
        List<Client> strangers =
                clients.values().stream().filter(Client::isUnknown).toList();
        if (!strangers.isEmpty()) {
            table.lookUp(connection, clients, strangers, today);
        }
        judge(part);
        List<Client> unknown = sorted(Client::isUnknown, Comparator.comparing(client -> client.key));
        if (!unknown.isEmpty()) {
            table.insert(connection, unknown, today);
            table.lookUpLate(connection, clients, unknown);
        }
        List<Client> stale = sorted(client -> client.isStale, Comparator.comparingInt(client -> client.number));
        if (!stale.isEmpty()) {
            table.see(connection, stale, today);
        }
    }

    /** What was found out is on disk, and worth remembering. */
    public void committed() {
        known.remember(clients.values(), epoch, (int) day.toEpochDay());
    }

    /** The client that sent an event of this group; null if its type has none. */
    @Nullable
    public Client sender(Event event) {
        return event.sender() instanceof Sender.Client sender ? clients.get(sender.key()) : null;
    }

    /** The client that an event names; null if it must stay forgotten. */
    @Nullable
    public Client mentioned(Mention mention) {
        Client client = clients.get(mention.key());
        return client == null || client.isErased ? null : client;
    }

    private void collect(GroupPart part) {
        for (int row = part.from(); row < part.to(); row++) {
            Event event = part.group().event(row);
            int project = event.type().projectNumber();
            if (event.sender() instanceof Sender.Client sender) {
                meet(sender.key(), project);
            }
            for (Mention mention : event.mentions()) {
                meet(mention.key(), project);
            }
        }
    }

    private void meet(ClientKey key, int projectNumber) {
        if (!clients.containsKey(key)) {
            clients.put(key, new Client(key, projectNumber));
        }
    }

    private void judge(GroupPart part) {
        for (int row = part.from(); row < part.to(); row++) {
            Event event = part.group().event(row);
            Client sender = sender(event);
            if (sender != null && sender.isErased) {
                part.group().answer(row, Appended.ERASED);
                continue;
            }
            part.group().answer(row, Appended.STORED);
            if (sender != null) {
                sender.isNeeded = true;
            }
            for (Mention mention : event.mentions()) {
                Client mentioned = mentioned(mention);
                if (mentioned != null) {
                    mentioned.isNeeded = true;
                }
            }
        }
    }

    private List<Client> sorted(Predicate<Client> wanted, Comparator<Client> order) {
        return clients.values().stream()
                .filter(client -> client.isNeeded && wanted.test(client))
                .sorted(order)
                .toList();
    }
}
