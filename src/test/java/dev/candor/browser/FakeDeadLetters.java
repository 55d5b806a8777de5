package dev.candor.browser;

import dev.candor.event.EventTypeId;
import dev.candor.event.Misfit;
import dev.candor.store.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Alternative
@ApplicationScoped
public class FakeDeadLetters implements DeadLetters {
    private final Map<Integer, List<Line>> lines = new ConcurrentHashMap<>();

    void put(int typeNumber, Line... some) {
        lines.put(typeNumber, List.of(some));
    }

    @Override
    public void count(EventTypeId type, Misfit misfit) {
        throw new UnsupportedOperationException("pages count nothing");
    }

    @Override
    public List<Line> since(int typeNumber, Instant since) {
        return lines.getOrDefault(typeNumber, List.of());
    }
}
