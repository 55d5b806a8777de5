package dev.candor.store.intake;

import dev.candor.event.EventTypeId;
import dev.candor.event.Misfit;
import dev.candor.jobs.Deadline;
import dev.candor.store.DeadLetters;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Misfits: counted in memory, written out every few seconds, read from the table {@code dead_letter}. */
@ApplicationScoped
public class DeadLetterBox implements DeadLetters {
    private static final List<CountTable.Column<Key>> KEY = List.of(
            CountTable.Column.number("project_id", key -> key.type().projectNumber()),
            CountTable.Column.number("event_type_id", key -> key.type().number()),
            CountTable.Column.text("path", key -> key.misfit().path()),
            CountTable.Column.text("reason", key -> key.misfit().reason().code()));

    private static final String SINCE = """
        select path, reason, sum(count)::bigint from dead_letter
        where event_type_id = ? and hour >= ?
        group by path, reason
        order by 3 desc, path, reason
        """;

    private final Flushing<Key> counts;
    private final javax.sql.DataSource dataSource;

    private record Key(EventTypeId type, Misfit misfit) {}

    @Inject
    DeadLetterBox(
            @DataSource("store") AgroalDataSource pool,
            javax.sql.DataSource dataSource,
            Clock clock,
            SecureRandom random) {
        counts = new Flushing<>(pool, clock, new CountTable<>("dead_letter", ChronoUnit.HOURS, KEY, random));
        this.dataSource = dataSource;
    }

    @Override
    public void count(EventTypeId type, Misfit misfit) {
        counts.count(new Key(type, misfit), 1);
    }

    /** Writes out what was counted. */
    public void flush() {
        counts.flush();
    }

    /** After the store, whose last events are counted while it drains. */
    void atStop(@Observes @Priority(3000) ShutdownEvent stop, Deadline end) throws InterruptedException {
        counts.flushLast(end);
    }

    @Override
    public List<Line> since(int typeNumber, Instant since) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setInt(1, typeNumber);
            statement.setObject(2, since.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                List<Line> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(new Line(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be read", e);
        }
    }
}
