package dev.candor.store.group;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes down which partitions hold what arrived on a day; from memory after the first time. */
public final class ArrivalDays {
    private static final String INSERT = """
            insert into event_day (project_id, event_type_id, arrived_on, expires_on) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final long SECONDS = 86_400;

    /** More than this many is a year of every type: then it starts again, which costs a statement each. */
    private static final int REMEMBERED = 10_000;

    private final Set<Day> known = new HashSet<>();
    private final Set<Day> fresh = new HashSet<>();
    private long life;

    public void write(Connection connection, GroupPart part) throws SQLException {
        fresh.clear();
        for (int row = part.from(); row < part.to(); row++) {
            if (part.group().answer(row) == Appended.STORED) {
                Day day = Day.of(part.group().event(row));
                if (!known.contains(day)) {
                    fresh.add(day);
                }
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Day day : sorted()) {
                statement.setInt(1, day.project);
                statement.setInt(2, day.type);
                statement.setObject(3, LocalDate.ofEpochDay(day.arrived));
                statement.setObject(4, day.expires);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Forgets everything if the database is another, or its server was started anew: it may have lost its last moments. */
    public void meet(long now) {
        if (now != life) {
            forget();
            life = now;
        }
    }

    /** What was written is on disk. */
    public void committed() {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        known.addAll(fresh);
        fresh.clear();
    }

    /** The database may be another one, or may have lost its last moments: ask it again. */
    public void forget() {
        known.clear();
    }

    private List<Day> sorted() {
        return fresh.stream()
                .sorted(Comparator.comparingInt(Day::type)
                        .thenComparingLong(Day::arrived)
                        .thenComparing(Day::expires))
                .toList();
    }

    private record Day(int project, int type, long arrived, LocalDate expires) {
        static Day of(Event event) {
            return new Day(
                    event.type().projectNumber(),
                    event.type().number(),
                    Math.floorDiv(event.receivedAt().getEpochSecond(), SECONDS),
                    event.expiresOn());
        }
    }
}
