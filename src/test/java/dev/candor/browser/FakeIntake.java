package dev.candor.browser;

import dev.candor.store.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@Alternative
@ApplicationScoped
public class FakeIntake implements Intake {
    private final Map<Entry, Long> counts = new ConcurrentHashMap<>();

    @Override
    public void count(Entry entry, long count) {
        counts.merge(entry, count, Long::sum);
    }

    @Override
    public List<Line> since(int projectNumber, Instant since) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().projectNumber() == projectNumber)
                .map(one -> new Line(
                        one.getKey().typeNumber(),
                        one.getKey().outcome(),
                        one.getKey().reason(),
                        one.getValue()))
                .toList();
    }

    @Override
    public Optional<Instant> lastStored(int projectNumber, int typeNumber) {
        return Optional.empty();
    }
}
