package dev.candor.browser;

import com.fasterxml.uuid.Generators;
import dev.candor.catalog.type.EventType;
import dev.candor.store.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rows as the store would hand them out. */
final class TestRows {
    static final String HEARTBEAT =
            "{\"ci\":null,\"metrics\":{\"tables\":\"2-5\",\"permissions\":{\"select\":\"6-10\",\"insert\":\"0\"},"
                    + "\"remote_schemas\":\"1\"},\"tags\":[\"a\",true,1.50,[]],\"route\":\"/data/TABLE_NAME\",\"empty\":{}}";

    private TestRows() {}

    static StoredEvent row(EventType type, Instant at, String properties) {
        UUID id = Generators.timeBasedEpochGenerator().construct(at.toEpochMilli());
        return new StoredEvent(
                id,
                at,
                type.id().number(),
                type.version() - 1,
                "c-7f3a2e",
                List.of("server: c-19be02"),
                LocalDate.parse("2027-02-20"),
                "v2.42.1",
                "DE",
                properties);
    }
}
