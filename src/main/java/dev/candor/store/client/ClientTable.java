package dev.candor.store.client;

import dev.candor.event.ClientKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes clients and tombstones, a group's at a time. */
final class ClientTable {
    private static final String LOOK_UP = """
            select client_key, id, last_seen < ?, false from client where client_key = any(?)
            union all
            select client_key, 0, false, true from tombstone where client_key = any(?)
            """;

    // Known ones are not in here: a conflict burns a number, and is left to two groups that meet a client at once.
    private static final String INSERT = """
            insert into client (project_id, client_key, first_seen, last_seen)
            select p, k, ?, ? from unnest(?::int[], ?::bytea[]) u(p, k)
            on conflict (client_key) do nothing
            """;

    private static final String NUMBERS = "select client_key, id from client where client_key = any(?)";

    private static final String SEE = """
            update client set last_seen = ? where last_seen < ? and id in (
                select id from client where id = any(?) order by id for update)
            """;

    /** Reads what there is on some of the clients. */
    void lookUp(Connection connection, Map<ClientKey, Client> clients, List<Client> strangers, LocalDate today)
            throws SQLException {
        Array keys = keys(connection, strangers);
        try (PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
            statement.setObject(1, today);
            statement.setArray(2, keys);
            statement.setArray(3, keys);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Client client = of(clients, rows);
                    client.number = Math.max(client.number, rows.getInt(2));
                    client.isStale |= rows.getBoolean(3);
                    client.isErased |= rows.getBoolean(4);
                }
            }
        }
    }

    void insert(Connection connection, List<Client> sortedByKey, LocalDate today) throws SQLException {
        Object[] projects =
                sortedByKey.stream().map(client -> client.projectNumber).toArray(Integer[]::new);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, today);
            statement.setObject(2, today);
            statement.setArray(3, connection.createArrayOf("int4", projects));
            statement.setArray(4, keys(connection, sortedByKey));
            statement.executeUpdate();
        }
    }

    /** Reads the numbers of clients that were just inserted, here or by another group that was first. */
    void lookUpLate(Connection connection, Map<ClientKey, Client> clients, List<Client> inserted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            statement.setArray(1, keys(connection, inserted));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    of(clients, rows).number = rows.getInt(2);
                }
            }
        }
    }

    void see(Connection connection, List<Client> sortedByNumber, LocalDate today) throws SQLException {
        Object[] numbers = sortedByNumber.stream().map(client -> client.number).toArray(Integer[]::new);
        try (PreparedStatement statement = connection.prepareStatement(SEE)) {
            statement.setObject(1, today);
            statement.setObject(2, today);
            statement.setArray(3, connection.createArrayOf("int4", numbers));
            statement.executeUpdate();
        }
    }

    private static Array keys(Connection connection, Collection<Client> clients) throws SQLException {
        byte[][] keys = new byte[clients.size()][];
        int next = 0;
        for (Client client : clients) {
            keys[next++] = client.key.bytes();
        }
        return connection.createArrayOf("bytea", keys);
    }

    private static Client of(Map<ClientKey, Client> clients, ResultSet row) throws SQLException {
        @Nullable Client client = clients.get(ClientKey.of(row.getBytes(1)));
        if (client == null) {
            throw new IllegalStateException("a client that was not asked for");
        }
        return client;
    }
}
