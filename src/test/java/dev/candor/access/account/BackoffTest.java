package dev.candor.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final TestClock clock = new TestClock();
    private final Backoff backoff = new Backoff(clock::nanos);

    @Test
    void letsAFewTriesPass() {
        for (int i = 0; i < 5; i++) {
            assertThat(backoff.begin("mina")).isEmpty();
        }

        assertThat(backoff.begin("mina")).contains(Duration.ofSeconds(1));
    }

    @Test
    void doublesTheWaitWithEachTry() {
        // Given
        for (int i = 0; i < 5; i++) {
            backoff.begin("mina");
        }
        clock.pass(Duration.ofSeconds(1));
        backoff.begin("mina");

        // When
        Optional<Duration> delay = backoff.begin("mina");

        // Then
        assertThat(delay).contains(Duration.ofSeconds(2));
    }

    @Test
    void letsAtMostThirtyOfTenThousandGuessesThroughInAnHour() {
        int through = 0;

        for (int i = 0; i < 10_000; i++) {
            if (backoff.begin("mina").isEmpty()) {
                through++;
            }
            clock.pass(Duration.ofMillis(360));
        }

        assertThat(through).isLessThanOrEqualTo(30);
    }

    @Test
    void startsAfreshAfterSuccess() {
        // Given
        for (int i = 0; i < 6; i++) {
            backoff.begin("mina");
        }

        // When
        backoff.succeed("mina");

        // Then
        assertThat(backoff.begin("mina")).isEmpty();
    }

    @Test
    void keepsAccountsApart() {
        for (int i = 0; i < 6; i++) {
            backoff.begin("mina");
        }

        assertThat(backoff.begin("omar")).isEmpty();
    }
}
