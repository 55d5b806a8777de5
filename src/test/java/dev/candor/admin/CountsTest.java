package dev.candor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.admin.type.Causes;
import dev.candor.admin.type.Causes.CauseLine;
import dev.candor.store.Intake.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Counts COUNTS = new Counts(List.of(
            new Line(1, "stored", "", 90),
            new Line(2, "stored", "", 5),
            new Line(1, "dropped_property", "", 400),
            new Line(0, "refused", "malformed", 3),
            new Line(1, "refused", "malformed", 1),
            new Line(1, "opted_out", "", 1)));

    @Test
    void countsADroppedPropertyAsNoEvent() {
        assertThat(COUNTS.received()).isEqualTo(100);
        assertThat(COUNTS.of(Counts.DROPPED)).isEqualTo(400);
        assertThat(COUNTS.of(1).of(Counts.STORED)).isEqualTo(90);
    }

    @Test
    void saysWhyEventsWereNotKeptMostFrequentFirst() {
        assertThat(Causes.of(COUNTS))
                .extracting(CauseLine::name, CauseLine::count)
                .containsExactly(tuple("Rejected: malformed", "4"), tuple("Opted out", "1"));
    }
}
