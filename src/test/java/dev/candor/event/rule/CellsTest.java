package dev.candor.event.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells cells = Cells.of(
            List.of(List.of("version"), List.of("command", "version"), List.of("size"), List.of("version")),
            List.of("took", "size.of"));

    @Test
    void everyNameHasOnePosition() {
        assertThat(cells.names()).containsExactly("version", "command", "size", "took", "size.of");
        assertThat(cells.names())
                .allSatisfy(name ->
                        assertThat(cells.names().get(cells.position(name))).isEqualTo(name));
        assertThat(cells.position("unheard")).isNegative();
    }

    @Test
    void countsAllEventsOfADayWhateverElse() {
        assertThat(cells.tuples())
                .containsExactly(List.of(), List.of("version"), List.of("command", "version"), List.of("size"));
        assertThat(Cells.NONE.tuples()).containsExactly(List.of());
        assertThat(Cells.NONE.size()).isZero();
    }

    @Test
    void anEventHasAPlaceForEachValue() {
        assertThatThrownBy(() -> new Counted(cells, new String[4])).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Counted(cells, new String[] {"1", null, null, null, "x"}).value(4))
                .isEqualTo("x");
    }
}
