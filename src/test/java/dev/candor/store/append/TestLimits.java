package dev.candor.store.append;

import java.time.Duration;
import java.util.Optional;

/** Limits small enough to reach. */
record TestLimits(int queueRows, long queueBytes, int groupRows, Duration linger) implements StoreConfig {
    static TestLimits rows(int queueRows, int groupRows) {
        return new TestLimits(queueRows, 1 << 20, groupRows, Duration.ZERO);
    }

    @Override
    public Optional<String> jdbcUrl() {
        return Optional.empty();
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public long groupBytes() {
        return 1 << 20;
    }

    @Override
    public int enoughRows() {
        return 1;
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration drain() {
        return Duration.ofSeconds(5);
    }
}
