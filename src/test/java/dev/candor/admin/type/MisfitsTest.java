package dev.candor.admin.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.admin.type.Misfits.MisfitLine;
import dev.candor.event.Misfit;
import dev.candor.store.DeadLetters;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisfitsTest {
    @Test
    void saysEachReasonInWords() {
        List<DeadLetters.Line> lines = Arrays.stream(Misfit.Reason.values())
                .map(reason -> new DeadLetters.Line("os", reason.code(), 1_204))
                .toList();

        assertThat(Misfits.of(lines))
                .hasSize(Misfit.Reason.values().length)
                .allSatisfy(line -> {
                    assertThat(line).returns("os", MisfitLine::property).returns("1,204", MisfitLine::count);
                    assertThat(line.reason()).endsWith(".").doesNotContain("_");
                })
                .extracting(MisfitLine::reason)
                .doesNotHaveDuplicates();
    }
}
