package dev.candor.store.append;

import dev.candor.store.Intake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Books that cannot be written. */
final class BrokenBooks implements Intake {
    @Override
    public void count(Entry entry, long count) {
        throw new IllegalStateException("no books");
    }

    @Override
    public List<Line> since(int projectNumber, Instant since) {
        return List.of();
    }

    @Override
    public Optional<Instant> lastStored(int projectNumber, int typeNumber) {
        return Optional.empty();
    }
}
