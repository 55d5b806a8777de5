package dev.candor.browser;

import dev.candor.event.ClientKey;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Alternative
@ApplicationScoped
public class FakeRows implements EventRows {
    private final List<StoredEvent> rows = new CopyOnWriteArrayList<>();

    void add(StoredEvent row) {
        rows.add(row);
    }

    void remove(StoredEvent row) {
        rows.remove(row);
    }

    @Override
    public List<StoredEvent> newest(int typeNumber, @Nullable UUID before, int limit) {
        return rows.stream()
                .filter(row -> row.typeNumber() == typeNumber)
                .filter(row -> before == null || row.id().toString().compareTo(before.toString()) < 0)
                .sorted(Comparator.comparing((StoredEvent row) -> row.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void ofClient(int projectNumber, ClientKey client, Consumer<StoredEvent> each) {
        throw new UnsupportedOperationException("no page shows a client's rows yet");
    }

    @Override
    public Optional<StoredEvent> find(int projectNumber, UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
