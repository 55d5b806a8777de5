package dev.candor.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreatmentWordingTest {
    @Test
    void writesRangesAsPeopleWriteThem() {
        assertThat(TreatmentWording.of(Treatment.Ranges.of(List.of(0L, 1L, 2L, 6L, 1001L))))
                .isEqualTo("Rounded into ranges: 0, 1, 2–5, 6–1,000, 1,001 and more");
    }

    @Test
    void saysWhatIsCutBeforeAListIsAsked() {
        assertThat(TreatmentWording.of(new Treatment.OneOf(Set.of("a", "b"), " --")))
                .isEqualTo("Kept if it is one of 2 known words, else OTHER; what follows “--” is dropped first");
    }

    @Test
    void saysThatOnlyAPartIsKept() {
        assertThat(TreatmentWording.of(new Treatment.KeepShape("([0-9]{1,2})[0-9]{4}", 6)))
                .isEqualTo("Only one part is kept, if the whole has a known form, else OTHER; the rest is dropped");
        assertThat(TreatmentWording.of(new Treatment.KeepShape("(?:a|b)[(]", 6)))
                .isEqualTo("Kept if it has the form of a known word, else OTHER");
    }

    @Test
    void saysWhatIsKeptOfAStack() {
        Treatment stack = new Treatment.Stack(Set.of("TypeError"), Set.of("main", "vendor"));

        assertThat(TreatmentWording.of(stack))
                .isEqualTo(
                        "Only the kind of error is kept, if it is one of 1 known kinds, else OTHER, and a fingerprint of the"
                                + " lines in 2 known files or packages where it happened; messages, paths and all other lines are dropped");
        assertThat(TreatmentWording.kindOf(stack)).isEqualTo("error");
    }

    @Test
    void promisesNoMoreThanBestEffort() {
        Treatment scrub = new Treatment.Scrub(200);

        assertThat(TreatmentWording.of(scrub)).contains("200 characters", "best effort; names are not recognised");
        assertThat(TreatmentWording.kindOf(scrub)).isEqualTo("free text");
    }
}
