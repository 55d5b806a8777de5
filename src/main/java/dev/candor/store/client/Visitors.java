package dev.candor.store.client;

import dev.candor.event.Event;
import dev.candor.event.Pseudonym;
import dev.candor.event.Sender;
import dev.candor.store.Appended;
import dev.candor.store.group.GroupPart;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The visitors of one group: a number for each day's pseudonym, so that no row holds the pseudonym itself. */
public final class Visitors {
    private static final String LOOK_UP = "select pseudonym, day, number from visitor where pseudonym = any(?)";

    private static final String INSERT = """
            insert into visitor (pseudonym, day, project_id, number)
            select k, d, p, n from unnest(?::bytea[], ?::date[], ?::int[], ?::int[]) u(k, d, p, n)
            on conflict do nothing
            """;

    private static final Comparator<Pseudonym> ORDER = (one, other) -> {
        int byHigh = Long.compareUnsigned(one.high(), other.high());
        return byHigh != 0 ? byHigh : Long.compareUnsigned(one.low(), other.low());
    };

    /** Each pseudonym's project until it has a number, which is then in {@link #numbers}. */
    private final Map<Pseudonym, Integer> unknown = new HashMap<>();

    private final Map<Pseudonym, Integer> numbers = new HashMap<>();

    private final VisitorNumbers fresh;

    public Visitors(Random random) {
        fresh = new VisitorNumbers(random);
    }

    /** Gives the visitors of all rows that are kept a number. */
    public void resolve(Connection connection, GroupPart part) throws SQLException {
        unknown.clear();
        numbers.clear();
        for (int row = part.from(); row < part.to(); row++) {
            Event event = part.group().event(row);
            if (event.sender() instanceof Sender.Visitor visitor && part.group().answer(row) == Appended.STORED) {
                unknown.put(visitor.pseudonym(), event.type().projectNumber());
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        lookUp(connection);
        if (!unknown.isEmpty()) {
            insert(connection);
            lookUp(connection);
        }
    }

    /** The number of a visitor of this group. */
    public int number(Pseudonym pseudonym) {
        Integer number = numbers.get(pseudonym);
        if (number == null) {
            throw new IllegalStateException("a visitor without a number");
        }
        return number;
    }

    private void lookUp(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
            statement.setArray(1, connection.createArrayOf("bytea", keys(List.copyOf(unknown.keySet()))));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ByteBuffer key = ByteBuffer.wrap(rows.getBytes(1));
                    Pseudonym pseudonym =
                            new Pseudonym(rows.getObject(2, LocalDate.class), key.getLong(), key.getLong());
                    numbers.put(pseudonym, rows.getInt(3));
                    unknown.remove(pseudonym);
                }
            }
        }
    }

    private void insert(Connection connection) throws SQLException {
        Pseudonym[] sorted = unknown.keySet().toArray(Pseudonym[]::new);
        Arrays.sort(sorted, ORDER);
        List<Pseudonym> pseudonyms = Arrays.asList(sorted);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, connection.createArrayOf("bytea", keys(pseudonyms)));
            Object[] days = pseudonyms.stream().map(Pseudonym::day).toArray();
            statement.setArray(2, connection.createArrayOf("date", days));
            Object[] projects = pseudonyms.stream().map(unknown::get).toArray();
            statement.setArray(3, connection.createArrayOf("int4", projects));
            statement.setArray(4, connection.createArrayOf("int4", fresh.take(connection, sorted.length)));
            statement.executeUpdate();
        }
    }

    private static byte[][] keys(List<Pseudonym> pseudonyms) {
        return pseudonyms.stream()
                .map(pseudonym -> ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(pseudonym.high())
                        .putLong(pseudonym.low())
                        .array())
                .toArray(byte[][]::new);
    }
}
