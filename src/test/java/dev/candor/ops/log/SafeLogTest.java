package dev.candor.ops.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** Through the real handlers: text goes to a file, JSON to the console. */
@QuarkusTest
@TestProfile(SafeLogTest.BothForms.class)
class SafeLogTest {
    private static final Path FILE = Path.of("target", "safe-log.log").toAbsolutePath();
    private static final String HOSTILE =
            "a\r\nb\u001b[31mc\u009b2Jd\u202ee\u2066f\u2028g\u200bh\u0000i\ud800j\udb40\udc41k\tl";
    private static final Logger LOG = Logger.getLogger("dev.candor.test.SafeLogTest");

    /** Text and JSON at once. */
    public static class BothForms implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.json.enabled", "false",
                    "quarkus.log.file.path", FILE.toString(),
                    "CANDOR_LOG_JSON", "true");
        }
    }

    @Test
    void writesAMessageOnOneLine() throws IOException {
        LOG.infof("mark-1 value=%s end", HOSTILE);

        assertThat(linesWith("mark-1"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(" end"));
        assertThat(log())
                .doesNotContain(
                        "\r",
                        "\u001b",
                        "\u009b",
                        "\u202e",
                        "\u2066",
                        "\u2028",
                        "\u200b",
                        "\u0000",
                        "\ud800",
                        "\udb40\udc41");
    }

    @Test
    void writesExceptionsWithTheirTracesOnLinesOfOurs() throws IOException {
        IllegalStateException cause = new IllegalStateException("mark-2 " + HOSTILE);
        cause.addSuppressed(new IOException("mark-2 suppressed " + HOSTILE));

        LOG.error("mark-2 failed", new IllegalArgumentException("mark-2 outer " + HOSTILE, cause));

        assertThat(linesWith("mark-2")).hasSize(3);
        assertThat(log()).contains("\tat dev.candor.ops.log.SafeLogTest").doesNotContain("\u001b", "\u202e", "\u2028");
    }

    @Test
    void keepsValuesOfTheDatabaseToItself() throws IOException {
        SQLException refused = new SQLException("invalid input syntax for type integer: \"kestrel\"", "22P02");

        LOG.error("mark-3", new IllegalStateException("cannot be written: " + refused.getMessage(), refused));
        LOG.error("mark-4", new SQLException("connection refused", "08001"));

        assertThat(log())
                .doesNotContain("kestrel")
                .contains("java.sql.SQLException: SQL state 22P02", "java.sql.SQLException: connection refused");
    }

    @Test
    void writesAnEventAsOneJsonObjectOnOneLine() throws IOException {
        Handler console = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
        ExtLogRecord event = new ExtLogRecord(Level.ERROR, "value=%s", ExtLogRecord.FormatStyle.PRINTF, "x");
        event.setLoggerName("dev.candor.test");
        event.setParameters(new Object[] {HOSTILE});
        event.setThrown(new IllegalStateException(HOSTILE));

        assertThat(console.isLoggable(event)).isTrue();
        String line = console.getFormatter().format(event);

        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line).doesNotContain("\u001b", "\u202e", "\u2028", "\u200b");
        assertThat(new JsonMapper().readTree(line).path("message").asText()).startsWith("value=a\\r\\nb\\u{1b}[31m");
        assertThat(new JsonMapper().readTree(line).path("stackTrace").asText()).contains("SafeLogTest");
    }

    private static List<String> linesWith(String mark) throws IOException {
        return log().lines().filter(line -> line.contains(mark)).toList();
    }

    private static String log() throws IOException {
        return Files.readString(FILE);
    }
}
