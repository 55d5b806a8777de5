package dev.candor.privacy.treat;

import static dev.candor.privacy.treat.Treated.LEFT_OUT;
import static dev.candor.privacy.treat.Treated.json;
import static dev.candor.privacy.treat.Treated.text;
import static dev.candor.privacy.treat.Treated.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.RawValue;
import dev.candor.event.Treatment;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Treatment ACTION =
            new Treatment.KeepShape(Pattern.compile("[A-Za-z@]+(?:/[A-Za-z0-9_]+){1,3}"), false, 64);
    private static final Treatment RELEASE = new Treatment.KeepShape(Pattern.compile("[0-9]+(?:\\.[0-9]+)?"), true, 6);
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
    @CsvSource({"6.18 Debian,6.18", "6,6", "123.45,123.45", "123.456,OTHER", "Debian 6,OTHER", "'',OTHER"})
    void keepsOnlyTheMatchedBeginning(String sent, String stored) {
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

    @Test
    void neverMatchesBeyondTheLengthThatMayBeStored() {
        Treatment slow = new Treatment.KeepShape(Pattern.compile("(?:a+)+b"), false, 20);

        assertThat(json(slow, text("a".repeat(100_000)))).isEqualTo("\"OTHER\"");
    }
}
