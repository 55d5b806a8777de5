package dev.candor.store.intake;

import dev.candor.store.Intake.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes lines of the books. */
public final class IntakeTable {
    private static final List<CountTable.Column<Entry>> KEY = List.of(
            CountTable.Column.number("project_id", Entry::projectNumber),
            CountTable.Column.number("event_type_id", Entry::typeNumber),
            CountTable.Column.text("outcome", Entry::outcome),
            CountTable.Column.text("reason", Entry::reason));

    private final CountTable<Entry> table;

    /** A writer with a number of its own; 0 is the number of day totals. */
    public IntakeTable(RandomGenerator random) {
        table = lines(random);
    }

    static CountTable<Entry> lines(RandomGenerator random) {
        return new CountTable<>("intake", ChronoUnit.MINUTES, KEY, random);
    }

    /**
     * Adds to the lines of a minute, in the caller's transaction.
     *
     * @param now any moment of the minute
     * @param counts by entry, each more than zero
     */
    public void add(Connection connection, Instant now, Map<Entry, Long> counts) throws SQLException {
        table.add(connection, now, counts);
    }
}
