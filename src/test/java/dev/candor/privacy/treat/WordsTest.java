package dev.candor.privacy.treat;

import static dev.candor.privacy.treat.Treated.LEFT_OUT;
import static dev.candor.privacy.treat.Treated.json;
import static dev.candor.privacy.treat.Treated.text;
import static dev.candor.privacy.treat.Treated.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Treatment ACTION = new Treatment.KeepShape("[A-Za-z@]+(?:/[A-Za-z0-9_]+){1,3}", 64);
    private static final Treatment RELEASE = new Treatment.KeepShape("([0-9]+(?:\\.[0-9]+)?)(?: .*)?", 12);
    private static final Treatment COMMAND = new Treatment.OneOf(Set.of("hasura migrate apply", "hasura init"), " -");
    private static final Treatment ERROR = new Treatment.ErrorClass(Set.of("TypeError", "ChunkLoadError"));

    @ParameterizedTest
    @CsvSource({
        "Main/RUN_TIME_ERROR,Main/RUN_TIME_ERROR",
        "Main/RUN TIME,OTHER",
        "'',OTHER",
        "x/y/z/a/b,OTHER",
        "Main/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,OTHER"
    })
    void keepsWordsOfAShape(String sent, String stored) {
        assertThat(json(ACTION, text(sent))).isEqualTo('"' + stored + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "6.18 Debian,6.18",
        "6,6",
        "123.45,123.45",
        "123.45x,OTHER",
        "Debian 6,OTHER",
        "6.18 Debian GNU,OTHER",
        "'',OTHER"
    })
    void keepsOnlyThePartInTheGroup(String sent, String stored) {
        assertThat(json(RELEASE, text(sent))).isEqualTo('"' + stored + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "hasura init,hasura init",
        "hasura migrate apply --endpoint https://secret.example,hasura migrate apply",
        "hasura migrate apply  -f x,hasura migrate apply",
        "hasura destroy everything,OTHER",
        "HASURA INIT,OTHER"
    })
    void keepsListedWordsCutFirst(String sent, String stored) {
        assertThat(json(COMMAND, text(sent))).isEqualTo('"' + stored + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "TypeError: Cannot read properties of undefined (reading 'secret'),TypeError",
        "ChunkLoadError,ChunkLoadError",
        "TypeError at https://host/x.js,TypeError",
        "TypeErrors,OTHER",
        "SecretError: x,OTHER",
        "': x',OTHER",
        "'',OTHER"
    })
    void keepsOnlyTheClassOfAnError(String sent, String stored) {
        assertThat(json(ERROR, text(sent))).isEqualTo('"' + stored + '"');
    }

    @Test
    void storesOtherForWhatIsNoWord() {
        assertThat(json(COMMAND, whole(7))).isEqualTo("\"OTHER\"");
        assertThat(json(ACTION, new RawValue.Flag(true))).isEqualTo("\"OTHER\"");
    }

    @Test
    void leavesOutNothing() {
        assertThat(json(COMMAND, RawValue.Nothing.NOTHING)).isEqualTo(LEFT_OUT);
    }

    @Test
    void leavesOutWhatIsDropped() {
        assertThat(json(new Treatment.Drop(), text("x"))).isEqualTo(LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({"150004,15", "90624,9", "1500041,OTHER", "15000412345678,OTHER"})
    void letsAPatternSeeTheRealEndOfATextOnly(String sent, String stored) {
        Treatment major = new Treatment.KeepShape("([0-9]{1,2})[0-9]{4}", 6);

        assertThat(json(major, text(sent))).isEqualTo('"' + stored + '"');
    }

    @Test
    void neverMatchesBeyondTheLengthThatMayBeStored() {
        Treatment short20 = new Treatment.KeepShape("a+", 20);

        assertThat(json(short20, text("a".repeat(20)))).isEqualTo('"' + "a".repeat(20) + '"');
        assertThat(json(short20, text("a".repeat(21)))).isEqualTo("\"OTHER\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:a+)+b", "(?:a|aa)+b", "(?:a*)*b", "(?:a?){50}a{50}b", "(?:.*a){20}b"})
    void noPatternRunsLong(String exponential) {
        Treatment slow = new Treatment.KeepShape(exponential, 20_000);

        assertTimeout(Duration.ofSeconds(2), () -> json(slow, text("a".repeat(20_000))));
    }
}
