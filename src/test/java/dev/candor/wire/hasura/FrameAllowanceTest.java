package dev.candor.wire.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.DoorServer;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameAllowanceTest {
    private static final Instant START = DoorServer.NOW;

    @Test
    void allowsABurstAndThenItsRate() {
        // Given
        FrameAllowance allowance = new FrameAllowance(START);

        // When
        long inOneGo = taken(allowance, START);
        long aSecondLater = taken(allowance, START.plusSeconds(1));

        // Then
        assertThat(inOneGo).isEqualTo(FrameAllowance.BURST);
        assertThat(aSecondLater).isEqualTo(FrameAllowance.PER_SECOND);
    }

    @Test
    void survivesAClockThatWasSetBack() {
        // Given
        FrameAllowance allowance = new FrameAllowance(START);

        // When
        long yesterday = taken(allowance, START.minusSeconds(86_400));
        long aSecondAfterThat = taken(allowance, START.minusSeconds(86_399));

        // Then
        assertThat(yesterday).isEqualTo(FrameAllowance.BURST);
        assertThat(aSecondAfterThat).isEqualTo(FrameAllowance.PER_SECOND);
    }

    private static long taken(FrameAllowance allowance, Instant at) {
        return IntStream.range(0, 1_000).filter(i -> allowance.takeOne(at)).count();
    }
}
