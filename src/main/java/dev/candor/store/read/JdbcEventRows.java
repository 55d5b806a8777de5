package dev.candor.store.read;

import dev.candor.event.ClientKey;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads rows by walking a type's arrival days back from the newest, a few partitions at a time. */
@ApplicationScoped
class JdbcEventRows implements EventRows {
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    DataSource dataSource;

    @Override
    public List<StoredEvent> newest(int typeNumber, @Nullable UUID before, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            LocalDate upTo = before == null ? LocalDate.of(9999, 12, 31) : EventDay.arrivalDay(before);
            List<EventDay> days = EventDays.ofType(connection, typeNumber, upTo);
            UUID end = before == null ? LAST : before;
            List<StoredEvent> rows = new ArrayList<>();
            // One day is enough for a busy type; a quiet one is asked for more days at a time.
            int from = 0;
            for (int count = 1; rows.size() < limit && from < days.size(); count *= 2) {
                int to = endOfDay(days, Math.min(from + count, days.size()));
                UUID start = EventDay.leastId(days.get(to - 1).arrivedOn());
                Stretch stretch = new Stretch(days.subList(from, to), start, end);
                rows.addAll(StoredEvents.read(connection, stretch, limit - rows.size()));
                end = start;
                from = to;
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("rows cannot be read", e);
        }
    }

    @Override
    public void ofClient(int projectNumber, ClientKey client, Consumer<StoredEvent> each) {
        try (Connection connection = dataSource.getConnection()) {
            ClientRows.read(connection, projectNumber, client, each);
        } catch (SQLException e) {
            throw new IllegalStateException("the client's rows cannot be read", e);
        }
    }

    @Override
    public Optional<StoredEvent> find(int projectNumber, UUID id) {
        if (!EventDay.isRowId(id)) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            UUID next = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
            for (EventDay day : EventDays.ofProject(connection, projectNumber, EventDay.arrivalDay(id))) {
                List<StoredEvent> found = StoredEvents.read(connection, new Stretch(List.of(day), id, next), 1);
                if (!found.isEmpty()) {
                    return Optional.of(found.getFirst());
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the row cannot be read", e);
        }
    }

    // A day may have rows in two partitions, when its type's retention was changed that day: they stay together.
    private static int endOfDay(List<EventDay> days, int to) {
        int end = to;
        while (end < days.size()
                && days.get(end).arrivedOn().equals(days.get(end - 1).arrivedOn())) {
            end++;
        }
        return end;
    }
}
