package dev.candor.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "999|999",
                "14382|14,382",
                "999999|999,999",
                "9844216|9.84M",
                "1000000|1M",
                "2106000000|2.11B"
            })
    void printsTilesWithAtMostThreeSignificantDigitsFromAMillionOn(long number, String printed) {
        assertThat(Figures.tile(number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0,10,0%", "36,1000,3.6%", "1,3,33%", "21,10000,0.21%", "1,1000000,<0.01%", "7,7,100%", "0,0,none"})
    void printsSharesAndNeverHidesAPartThatIsThere(long part, long whole, String printed) {
        assertThat(Figures.share(part, whole)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"1,1 row", "0,0 rows", "1500,'1,500 rows'"})
    void putsNounsInTheirNumber(long number, String printed) {
        assertThat(Figures.counted(number, "row")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"1,1 day", "90,90 days", "91,at most 91 days", "396,at most 396 days"})
    void promisesNoExactDayForTermsThatEndOnTheFirstOfAMonth(long days, String printed) {
        assertThat(Figures.term(Duration.ofDays(days))).isEqualTo(printed);
    }
}
