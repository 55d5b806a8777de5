package dev.candor.event.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersTest {

    /** Examples of RFC 6901, section 5, and the one case that the order of the two escapes decides. */
    @ParameterizedTest
    @CsvSource({"'',/", "foo,/foo", "a/b,/a~1b", "m~n,/m~0n", "c%d,/c%d", "' ','/ '", "~1,/~01", "~/,/~0~1"})
    void escapesWhatAPointerIsMadeOf(String key, String step) {
        assertThat(Pointers.step(key)).isEqualTo(step);
    }
}
