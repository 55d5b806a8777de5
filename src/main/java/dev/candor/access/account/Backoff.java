package dev.candor.access.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down guessing: a few tries are free, then each doubles the wait.
 *
 * <p>A try counts when it begins, so that a thousand at once are no way around. Memory is bounded: keys that are not
 * tried again are forgotten.
 */
final class Backoff {
    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofHours(2);
    private static final int KEYS = 10_000;

    private final Ticker ticker;
    private final Cache<String, Tries> tries;

    /** Waits are told by a ticker, not by the time of day: a clock that is set back would lock accounts for as long. */
    Backoff(Ticker ticker) {
        this.ticker = ticker;
        this.tries = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterWrite(FORGET)
                .ticker(ticker)
                .build();
    }

    /** Begins a try under a key. Empty: go on. Else: how long to wait, and this try did not count. */
    Optional<Duration> begin(String key) {
        long now = ticker.read();
        Decision decision = new Decision();
        tries.asMap().compute(key, (same, before) -> {
            if (before == null) {
                return new Tries(1, now);
            }
            Duration left = delayAfter(before.count()).minusNanos(now - before.last());
            if (left.isPositive()) {
                decision.delay = Optional.of(left);
                return before;
            }
            return new Tries(before.count() + 1, now);
        });
        return decision.delay;
    }

    /** The try was right: its key starts afresh. */
    void succeed(String key) {
        tries.invalidate(key);
    }

    private static Duration delayAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    /** How often so far, and the ticker's reading at the last. */
    private record Tries(int count, long last) {}

    private static final class Decision {
        private Optional<Duration> delay = Optional.empty();
    }
}
