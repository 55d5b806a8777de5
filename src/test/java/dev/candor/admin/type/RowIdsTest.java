package dev.candor.admin.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowIdsTest {
    /** The example of RFC 9562, appendix A.6: 22 February 2022, 19:22:22 UTC. */
    private static final UUID EXAMPLE = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");

    private static final Instant MADE = Instant.parse("2022-02-22T19:22:22Z");

    @Test
    void tellsWhatAServerCanHaveMadeByNow() {
        assertThat(RowIds.mayHaveBeen(EXAMPLE, MADE)).isTrue();
        assertThat(RowIds.mayHaveBeen(EXAMPLE, MADE.minusMillis(1))).isFalse();
        assertThat(RowIds.mayHaveBeen(UUID.fromString("919108f7-52d1-4320-9bac-f847db4148a8"), MADE))
                .isFalse();
    }

    @Test
    void takesOnlyWholeIds() {
        assertThat(RowIds.parse(EXAMPLE.toString())).contains(EXAMPLE);
        assertThat(RowIds.parse("1-1-1-1-1")).isEmpty();
        assertThat(RowIds.parse("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")).isEmpty();
        assertThat(RowIds.parse(null)).isEmpty();
    }
}
