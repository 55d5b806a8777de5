package dev.candor.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A table of counts: a line for each unit of time, key and writer. Each writer has lines of its own, so that no two wait for the
 * same row.
 *
 * @param <K> what is counted
 */
final class CountTable<K> {
    private final String name;
    private final ChronoUnit unit;
    private final List<Column<K>> columns;
    private final Comparator<K> order;
    private final String add;
    private final String raise;
    private final RandomGenerator random;
    private int writer;

    /** A column of the key. */
    record Column<K>(String name, String type, Function<K, Comparable<?>> value) {
        static <K> Column<K> number(String name, Function<K, Comparable<?>> value) {
            return new Column<>(name, "int4", value);
        }

        static <K> Column<K> text(String name, Function<K, Comparable<?>> value) {
            return new Column<>(name, "text", value);
        }

        // Each column compares values of one type only.
        @SuppressWarnings({"unchecked", "rawtypes"})
        private Comparator<K> order() {
            return (one, other) -> ((Comparable) value.apply(one)).compareTo(value.apply(other));
        }
    }

    /**
     * A writer with a number of its own; 0 stays free.
     *
     * @param name the table's
     * @param unit what the time is rounded down to; its column has the unit's name
     */
    CountTable(String name, ChronoUnit unit, List<Column<K>> columns, RandomGenerator random) {
        this.name = name;
        this.unit = unit;
        this.columns = columns;
        // Sorted, as every insert into a shared table is: two transactions then wait for each other in one order only.
        order = columns.stream()
                .map(Column::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String write = """
            insert into %1$s as t (%2$s, %3$s, writer, count)
            select ?, %3$s, ?, n from unnest(%4$s, ?::int8[]) u(%3$s, n)
            on conflict (%2$s, %3$s, writer) do update set count =
            """.formatted(name, unit == ChronoUnit.MINUTES ? "minute" : "hour", names, arrays);
        add = write + "t.count + excluded.count";
        // One that hangs in the server may come later than the next.
        raise = write + "greatest(t.count, excluded.count)";
        this.random = random;
        turn();
    }

    /** Goes on under another number: no line of before is met again. */
    void turn() {
        writer = random.nextInt(1, Integer.MAX_VALUE);
    }

    String name() {
        return name;
    }

    /** The begin of a moment's minute or hour. */
    Instant begin(Instant moment) {
        return moment.truncatedTo(unit);
    }

    /**
     * Adds to the lines of a moment, in the caller's transaction.
     *
     * @param counts by key, each more than zero
     */
    void add(Connection connection, Instant now, Map<K, Long> counts) throws SQLException {
        write(connection, add, now, counts);
    }

    /**
     * Raises the lines of a moment to these totals. Done twice it changes nothing.
     *
     * @param totals by key, of all that this writer has counted since the moment's minute or hour began
     */
    void raise(Connection connection, Instant moment, Map<K, Long> totals) throws SQLException {
        write(connection, raise, moment, totals);
    }

    private void write(Connection connection, String sql, Instant moment, Map<K, Long> counts) throws SQLException {
        List<K> keys = counts.keySet().stream().sorted(order).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, begin(moment).atOffset(ZoneOffset.UTC));
            statement.setInt(2, writer);
            int parameter = 3;
            for (Column<K> column : columns) {
                Object[] values = keys.stream().map(column.value()).toArray();
                statement.setArray(parameter++, connection.createArrayOf(column.type(), values));
            }
            Object[] numbers = keys.stream().map(counts::get).toArray();
            statement.setArray(parameter, connection.createArrayOf("int8", numbers));
            statement.executeUpdate();
        }
    }
}
