package dev.candor.privacy.treat;

import static dev.candor.privacy.treat.Treated.LEFT_OUT;
import static dev.candor.privacy.treat.Treated.decimal;
import static dev.candor.privacy.treat.Treated.json;
import static dev.candor.privacy.treat.Treated.text;
import static dev.candor.privacy.treat.Treated.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final Treatment FLAG = new Treatment.KeepFlag();
    private static final Treatment WHOLE = new Treatment.KeepWhole(0, 100);
    private static final Treatment DECIMAL = new Treatment.KeepDecimal(BigDecimal.ZERO, new BigDecimal("1000000"), 3);
    private static final Treatment LISTED =
            new Treatment.OneOfNumbers(Set.of(new BigDecimal("5"), new BigDecimal("150004")));
    private static final Treatment RANGES = Treatment.Ranges.of(List.of(0L, 1L, 2L, 6L, 11L, 51L, 101L, 501L, 1001L));

    @Test
    void keepsFlagsOnly() {
        assertThat(json(FLAG, new RawValue.Flag(true))).isEqualTo("true");
        assertThat(json(FLAG, text("true"))).isEqualTo(LEFT_OUT);
        assertThat(json(FLAG, whole(1))).isEqualTo(LEFT_OUT);
        assertThat(json(FLAG, RawValue.Nothing.NOTHING)).isEqualTo(LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "100,100", "101,left out", "-1,left out", "9223372036854775807,left out"})
    void keepsWholeNumbersWithinTheirBounds(long sent, String stored) {
        assertThat(json(WHOLE, whole(sent))).isEqualTo(stored);
    }

    @Test
    void leavesOutWhatIsNoWholeNumber() {
        assertThat(json(WHOLE, decimal("1.5"))).isEqualTo(LEFT_OUT);
        assertThat(json(WHOLE, text("7"))).isEqualTo(LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0123456,0.0123",
        "0.01235,0.0124",
        "123456,123000",
        "1E+3,1000",
        "0.000,0",
        "1000000,1000000",
        "1000000.5,left out",
        "-0.1,left out",
        "1E-17,0.00000000000000001",
        "1E-30,0",
        "1E-400000,0",
        "1E+400000,left out"
    })
    void roundsDecimalsToSignificantDigits(String sent, String stored) {
        assertThat(json(DECIMAL, decimal(sent))).isEqualTo(stored);
    }

    @Test
    void roundsWholeNumbersWhereDecimalsAreKept() {
        assertThat(json(DECIMAL, whole(98765))).isEqualTo("98800");
    }

    @ParameterizedTest
    @CsvSource({"5.0,5", "150004.00,150004", "4.9999,left out", "150005,left out"})
    void writesListedNumbersAsTheListSpellsThem(String sent, String stored) {
        assertThat(json(LISTED, decimal(sent))).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "2,2-5",
        "5,2-5",
        "6,6-10",
        "10,6-10",
        "11,11-50",
        "50,11-50",
        "51,51-100",
        "500,101-500",
        "501,501-1000",
        "1000,501-1000",
        "1001,1001+",
        "9223372036854775807,1001+"
    })
    void roundsCountsIntoRanges(long sent, String stored) {
        assertThat(json(RANGES, whole(sent))).isEqualTo('"' + stored + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "-1E+50"})
    void leavesOutWhatIsNoCount(String sent) {
        assertThat(json(RANGES, decimal(sent))).isEqualTo(LEFT_OUT);
        assertThat(json(RANGES, text("7"))).isEqualTo(LEFT_OUT);
    }

    @Test
    void takesCountsBeyond64Bits() {
        assertThat(json(RANGES, decimal("1E+400000"))).isEqualTo("\"1001+\"");
        assertThat(json(RANGES, decimal("5.0"))).isEqualTo("\"2-5\"");
    }
}
