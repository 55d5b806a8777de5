package dev.candor.store.append;

import java.time.Duration;
import java.util.Optional;

/** Limits small enough to reach. */
record TestLimits(
        int queueRows, long queueBytes, int groupRows, long groupBytes, int enoughRows, Duration linger, int writers)
        implements StoreConfig {
    private static final int MEBIBYTE = 1 << 20;

    static TestLimits rows(int queueRows, int groupRows) {
        return new TestLimits(queueRows, MEBIBYTE, groupRows, MEBIBYTE, 1, Duration.ZERO, 1);
    }

    /** The same for so many writers. */
    TestLimits by(int count) {
        return new TestLimits(queueRows, queueBytes, groupRows, groupBytes, enoughRows, linger, count);
    }

    /** The same for a queue of so many bytes. */
    TestLimits holding(long bytes) {
        return new TestLimits(queueRows, bytes, groupRows, groupBytes, enoughRows, linger, writers);
    }

    /** The same for groups of about so many bytes. */
    TestLimits inGroupsOf(long bytes) {
        return new TestLimits(queueRows, queueBytes, groupRows, bytes, enoughRows, linger, writers);
    }

    /** The same where fewer events than these wait for so long. */
    TestLimits lingering(Duration patience, int enough) {
        return new TestLimits(queueRows, queueBytes, groupRows, groupBytes, enough, patience, writers);
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
    public Duration pause() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration drain() {
        return Duration.ofSeconds(5);
    }
}
