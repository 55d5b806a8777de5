package dev.candor.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> MINA = List.of("Mina Okafor", "mina@example.org");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "eleven char"})
    void refusesShortOnes(String password) {
        assertThat(rules.complaint(password, MINA))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P4ssw0rd2024!!",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "123456789012",
                "iloveyou-iloveyou",
                "Mina-Okafor-1987",
                "CandorCandorCandor",
                "sunshine-monkey-1",
                "1234 5678 9012"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(rules.complaint(password, MINA))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("tried first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet herons at dusk",
                "kT8#vq2!Lw9z",
                "пароль из четырёх слов",
                "犬も歩けば棒に当たるという話",
                "x7",
            })
    void takesLongOnesOfAnyScript(String start) {
        String password = start.length() < 12 ? start.repeat(40) + "bcdefgh" : start;

        assertThat(rules.complaint(password, MINA)).isEmpty();
    }
}
