package dev.candor.store.delta;

import dev.candor.event.rule.Cells;
import dev.candor.store.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cells of one type as lines of text: counted by PostgreSQL over the rows, and by adding deltas up. */
final class CountedRows {
    private static final String DAY =
            "(to_timestamp(('x' || substr(replace(event_id::text, '-', ''), 1, 12))::bit(48)::bigint"
                    + " / 1000) at time zone 'UTC')::date";
    private static final String SENDERS =
            "array_to_string(array_agg(distinct coalesce(client_id, visitor, 0) order by coalesce(client_id, visitor,"
                    + " 0)), ',')";

    private CountedRows() {}

    /** What the rows of a type say, for the tuples of a definition. */
    static List<String> of(Database database, int type, Cells cells) {
        List<String> lines = new ArrayList<>();
        for (List<String> tuple : cells.tuples()) {
            String values = tuple.stream()
                    .map(name -> " || ', ' || coalesce(" + column(name) + ", 'none')")
                    .collect(Collectors.joining());
            String sums = cells.sums().stream()
                    .map(name -> " || ' " + name + " ' || count(" + column(name) + ") || ' '"
                            + " || coalesce(trim_scale(sum((" + column(name) + ")::numeric))::text, '0')")
                    .collect(Collectors.joining());
            String keys = tuple.stream().map(name -> ", " + column(name)).collect(Collectors.joining());
            lines.addAll(database.texts(
                    "select " + DAY + " || ' " + tuple + "'" + values + " || ': ' || count(*) || ' of ' || " + SENDERS
                            + sums + " from event where event_type_id = " + type + " group by " + DAY + keys));
        }
        return lines.stream().sorted().toList();
    }

    /** What deltas say of a type, for those tuples. */
    static List<String> of(List<Delta> deltas, int type, Cells cells) {
        Map<Cell, Sum> all = new HashMap<>();
        deltas.forEach(delta -> delta.count((cell, sender, sums) -> {
            if (cell.typeNumber() == type && cells.tuples().contains(cell.names())) {
                all.computeIfAbsent(cell, first -> new Sum()).add(sender, sums);
            }
        }));
        return all.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), cells))
                .sorted()
                .toList();
    }

    private static String line(Cell cell, Sum sum, Cells cells) {
        StringBuilder line = new StringBuilder(cell.day() + " " + cell.names());
        cell.values().forEach(value -> line.append(", ").append(value == null ? "none" : value));
        line.append(": ").append(sum.events).append(" of ");
        line.append(sum.senders.stream().map(String::valueOf).collect(Collectors.joining(",")));
        for (String name : cells.sums()) {
            BigDecimal total = sum.sums.getOrDefault(name, BigDecimal.ZERO);
            line.append(' ').append(name).append(' ').append(sum.counts.getOrDefault(name, 0));
            line.append(' ')
                    .append(
                            total.signum() == 0
                                    ? "0"
                                    : total.stripTrailingZeros().toPlainString());
        }
        return line.toString();
    }

    private static String column(String name) {
        return switch (name) {
            case "version", "country" -> name;
            case "at.os" -> "properties #>> '{at,os}'";
            default -> "properties ->> '" + name + "'";
        };
    }

    private static final class Sum {
        final TreeSet<Integer> senders = new TreeSet<>();
        final Map<String, BigDecimal> sums = new TreeMap<>();
        final Map<String, Integer> counts = new TreeMap<>();
        int events;

        void add(int sender, Map<String, BigDecimal> measures) {
            events++;
            senders.add(sender);
            measures.forEach((name, value) -> {
                sums.merge(name, value, BigDecimal::add);
                counts.merge(name, 1, Integer::sum);
            });
        }
    }
}
