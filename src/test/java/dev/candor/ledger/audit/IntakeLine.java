package dev.candor.ledger.audit;

import dev.candor.ledger.book.Answer;
import dev.candor.ledger.book.Kind;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.book.Posting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The intake books, in words: how many events of a type ended in which way.
 *
 * @param project its slug, empty for none
 * @param type its name, empty for none
 * @param outcome what became of them
 * @param reason why, empty where that is not said
 */
public record IntakeLine(String project, String type, String outcome, String reason) implements Comparable<IntakeLine> {
    // What was left out of stored events is counted beside the outcomes, and is none.
    private static final String BOOKS = """
            select coalesce(p.slug, ''), coalesce(t.name, ''), i.outcome, i.reason, sum(i.count) from intake i
            left join project p on p.number = i.project_id left join event_type t on t.number = i.event_type_id
            where i.outcome <> 'dropped_property' group by 1, 2, 3, 4""";

    private static final String ROWS = """
            select p.slug, t.name, 'stored', '', count(*) from event e join event_type t on t.number = e.event_type_id
            join project p on p.number = e.project_id group by 1, 2""";

    /** What the product has written down. */
    public static Map<IntakeLine, Long> booked(Connection connection) throws SQLException {
        return read(connection, BOOKS);
    }

    /** The part of it that says what is stored. */
    public static Map<IntakeLine, Long> storedByTheBooks(Connection connection) throws SQLException {
        Map<IntakeLine, Long> lines = booked(connection);
        lines.keySet().removeIf(line -> !line.outcome().equals("stored"));
        return lines;
    }

    /** What is stored, in the same words. */
    public static Map<IntakeLine, Long> stored(Connection connection) throws SQLException {
        return read(connection, ROWS);
    }

    /** What senders were told; a drop-in dialect's are told nothing, so of each event once stored and then duplicate is expected. */
    public static Map<IntakeLine, Long> told(Ledger ledger) {
        Map<IntakeLine, Long> lines = new TreeMap<>();
        for (Posting posting : ledger.postings()) {
            Kind kind = posting.kind();
            for (Answer answer : Answer.values()) {
                int count = posting.answers(answer);
                if (answer == Answer.QUIET && count > 0) {
                    add(lines, kind, "stored", 1);
                    add(lines, kind, "duplicate", count - 1);
                } else {
                    add(lines, kind, answer.name().toLowerCase(Locale.ROOT), count);
                }
            }
        }
        return lines;
    }

    private static void add(Map<IntakeLine, Long> lines, Kind kind, String outcome, long count) {
        if (count > 0) {
            String reason = outcome.equals(kind.outcome()) ? kind.reason() : "";
            lines.merge(new IntakeLine(kind.project(), kind.type(), outcome, reason), count, Long::sum);
        }
    }

    private static Map<IntakeLine, Long> read(Connection connection, String query) throws SQLException {
        Map<IntakeLine, Long> lines = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                lines.put(
                        new IntakeLine(found.getString(1), found.getString(2), found.getString(3), found.getString(4)),
                        found.getLong(5));
            }
        }
        return lines;
    }

    @Override
    public int compareTo(IntakeLine other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join(" ", project, type, outcome, reason).strip();
    }
}
