package dev.candor.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void runsWhenNothingIsAskedFor() {
        Options options = Options.parse();

        assertThat(options.command()).isEqualTo(Options.Command.RUN);
        assertThat(options.port()).isEmpty();
    }

    @Test
    void takesAPortInBothSpellings() {
        assertThat(Options.parse("run", "--port", "9090").port()).hasValue(9090);
        assertThat(Options.parse("--port=9091").port()).hasValue(9091);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "http", "-1", "8080x"})
    void refusesWhatIsNoPort(String text) {
        assertThatThrownBy(() -> Options.parse("run", "--port", text))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("from 1 to 65535");
    }

    @Test
    void refusesAPortThatIsMissing() {
        assertThatThrownBy(() -> Options.parse("--port")).isInstanceOf(StartRefused.class);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--prot", "1"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("\"--prot\"");
    }

    @Test
    void leavesTheWordsOfDefinitionsToThem() {
        Options options = Options.parse("definitions", "check", "--odd name");

        assertThat(options.command()).isEqualTo(Options.Command.DEFINITIONS);
        assertThat(options.words()).containsExactly("check", "--odd name");
    }

    @Test
    void knowsItsOtherCommands() {
        assertThat(Options.parse("psql-url").command()).isEqualTo(Options.Command.PSQL_URL);
        assertThat(Options.parse("--help").command()).isEqualTo(Options.Command.HELP);
    }
}
