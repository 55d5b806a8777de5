package dev.candor.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogSettingsTest {
    private static final Map<String, String> QUIET = Map.of(
            "log_min_messages", "log",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_duration_sample", "-1",
            "log_transaction_sample_rate", "0",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0");

    @Test
    void isContentWithAQuietServer() {
        assertThat(LogSettings.findings(QUIET)).isEmpty();
        assertThat(QUIET.keySet()).containsExactlyInAnyOrderElementsOf(LogSettings.names());
    }

    @Test
    void warnsOfEachSettingThatWritesValues() {
        Map<String, String> loud = Map.of(
                "log_min_messages", "warning",
                "log_min_error_statement", "error",
                "log_error_verbosity", "default",
                "log_statement", "mod",
                "log_min_duration_statement", "1s",
                "log_min_duration_sample", "100ms",
                "log_transaction_sample_rate", "0.1",
                "log_parameter_max_length", "-1",
                "log_parameter_max_length_on_error", "64");

        loud.forEach((setting, value) -> {
            Map<String, String> values = new HashMap<>(QUIET);
            values.put(setting, value);
            assertThat(LogSettings.findings(values))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.setting()).isEqualTo(setting + " = " + value));
        });
    }

    @Test
    void warnsOfWhatItCannotSee() {
        assertThat(LogSettings.findings(Map.of())).hasSize(LogSettings.names().size());
    }
}
