package dev.candor.store.append;

import java.time.Duration;
import java.util.Optional;

/** Limits small enough to reach. */
record TestLimits(int queueRows, long queueBytes, int groupRows, int enoughRows, Duration linger, int writers)
        implements StoreConfig {
    static TestLimits rows(int queueRows, int groupRows) {
        return new TestLimits(queueRows, 1 << 20, groupRows, 1, Duration.ZERO, 1);
    }

    /** The same for so many writers. */
    TestLimits by(int count) {
        return new TestLimits(queueRows, queueBytes, groupRows, enoughRows, linger, count);
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
    public Duration pause() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration drain() {
        return Duration.ofSeconds(5);
    }
}
