package dev.candor.admin.type;

import dev.candor.catalog.type.EventType;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest rows of several types, read once and asked in several ways. */
public final class Newest {
    private final List<Row> rows;
    private final Map<Integer, Instant> lastByType = new HashMap<>();

    private Newest(List<Row> rows) {
        this.rows = rows;
        rows.forEach(
                row -> lastByType.merge(row.type().id().number(), row.event().receivedAt(), Newest::later));
    }

    /** A row with its type. */
    public record Row(EventType type, StoredEvent event) {}

    public static Newest read(EventRows source, List<EventType> types, int limit) {
        return new Newest(types.stream()
                .flatMap(type ->
                        source.newest(type.id().number(), null, limit).stream().map(row -> new Row(type, row)))
                .sorted(Comparator.comparing((Row row) -> row.event().receivedAt())
                        .reversed())
                .toList());
    }

    public List<Row> first(int limit) {
        return rows.stream().limit(limit).toList();
    }

    /** When the newest row of all types arrived. */
    public Optional<Instant> last() {
        return rows.stream().findFirst().map(row -> row.event().receivedAt());
    }

    /** When the newest row of a type arrived. */
    Optional<Instant> last(EventType type) {
        return Optional.ofNullable(lastByType.get(type.id().number()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
