package dev.candor.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Treatment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreatmentWordingTest {
    @Test
    void writesRangesAsPeopleWriteThem() {
        assertThat(TreatmentWording.of(new Treatment.Ranges(List.of(0L, 1L, 2L, 6L, 1001L))))
                .isEqualTo("Rounded into ranges: 0, 1, 2–5, 6–1,000, 1,001 and more");
    }

    @Test
    void saysWhatIsCutBeforeAListIsAsked() {
        assertThat(TreatmentWording.of(new Treatment.OneOf(Set.of("a", "b"), " --")))
                .isEqualTo("Kept if it is one of 2 known words, else OTHER; what follows “--” is dropped first");
    }
}
