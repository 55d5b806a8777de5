package dev.candor.event.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "00000000-0000-0000-0000-000000000000"})
    void takesNoneForNone(String text) {
        assertThat(OwnId.in(new RawValue.Text(text))).isNull();
        assertThat(OwnId.isNone(new RawValue.Text(text))).isFalse();
    }

    @Test
    void takesWhatIsNotThereForNone() {
        assertThat(OwnId.in(null)).isNull();
        assertThat(OwnId.in(RawValue.Nothing.NOTHING)).isNull();
        assertThat(OwnId.isNone(RawValue.Nothing.NOTHING)).isFalse();
    }

    @Test
    void takesTextsAndWholeNumbersAsTheyAre() {
        String longest = "x".repeat(OwnId.LONGEST);

        assertThat(OwnId.in(new RawValue.Text("Run 7"))).isEqualTo("Run 7");
        assertThat(OwnId.in(new RawValue.Whole(-7))).isEqualTo("-7");
        assertThat(OwnId.in(new RawValue.Text(longest))).isEqualTo(longest);
    }

    @Test
    void tellsWhatIsNoId() {
        List<RawValue> others = List.of(
                new RawValue.Text("x".repeat(OwnId.LONGEST + 1)),
                new RawValue.Text(" ".repeat(OwnId.LONGEST + 1)),
                new RawValue.Flag(true),
                new RawValue.Decimal(BigDecimal.ONE),
                RawValue.Fields.EMPTY);

        assertThat(others).allSatisfy(other -> {
            assertThat(OwnId.in(other)).isNull();
            assertThat(OwnId.isNone(other)).isTrue();
        });
    }
}
