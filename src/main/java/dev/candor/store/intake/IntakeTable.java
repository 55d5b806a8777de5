package dev.candor.store.intake;

import dev.candor.store.Intake.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes lines of the books. Each writer has one of its own, so that no two wait for the same row. */
public final class IntakeTable {
    private static final String ADD = """
            insert into intake as i (minute, project_id, event_type_id, outcome, reason, writer, count)
            select ?, p, t, o, r, ?, n from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::bigint[]) u(p, t, o, r, n)
            on conflict (project_id, minute, event_type_id, outcome, reason, writer)
            do update set count = i.count + excluded.count
            """;

    // Sorted, as every insert into a shared table is: two transactions then wait for each other in one order only.
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::projectNumber)
            .thenComparingInt(Entry::typeNumber)
            .thenComparing(Entry::outcome)
            .thenComparing(Entry::reason);

    private final int writer;

    /** A writer with a number of its own; 0 is the number of day totals. */
    public IntakeTable(RandomGenerator random) {
        writer = random.nextInt(1, Integer.MAX_VALUE);
    }

    /**
     * Adds to the lines of a minute, in the caller's transaction.
     *
     * @param now any moment of the minute
     * @param counts by entry, each more than zero
     */
    public void add(Connection connection, Instant now, Map<Entry, Long> counts) throws SQLException {
        Entry[] entries = counts.keySet().stream().sorted(ORDER).toArray(Entry[]::new);
        int size = entries.length;
        Object[][] columns = {
            new Integer[size], new Integer[size], new String[size], new String[size], new Long[size],
        };
        for (int i = 0; i < size; i++) {
            columns[0][i] = entries[i].projectNumber();
            columns[1][i] = entries[i].typeNumber();
            columns[2][i] = entries[i].outcome();
            columns[3][i] = entries[i].reason();
            columns[4][i] = counts.get(entries[i]);
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
            statement.setInt(2, writer);
            String[] types = {"int4", "int4", "text", "text", "int8"};
            for (int i = 0; i < types.length; i++) {
                statement.setArray(3 + i, connection.createArrayOf(types[i], columns[i]));
            }
            statement.executeUpdate();
        }
    }
}
