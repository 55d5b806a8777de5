package dev.candor.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.jobs.DatabaseTrouble;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final Outage outage = new Outage(Duration.ofNanos(100));

    @Test
    void letsOneTryAfterEachPause() {
        // Given
        outage.began(1_000, "08001");

        // When
        boolean during = outage.isOn(1_050);
        boolean after = outage.isOn(1_100);
        boolean next = outage.isOn(1_150);

        // Then
        assertThat(during).isTrue();
        assertThat(after).isFalse();
        assertThat(next).isTrue();
    }

    @Test
    void isOverAfterASuccess() {
        // Given
        outage.began(1_000, "08001");

        // When
        outage.ended();

        // Then
        assertThat(outage.isOn(1_001)).isFalse();
    }

    @Test
    void saysWhatTheTroubleIs() {
        // Given
        outage.began(1_000, "53100");

        // When
        Optional<DatabaseTrouble> during = outage.trouble();
        outage.ended();

        // Then
        assertThat(during).contains(DatabaseTrouble.FULL);
        assertThat(outage.trouble()).isEmpty();
    }
}
