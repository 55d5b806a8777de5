package dev.candor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HindranceTest {
    private final Hindrance hindrance = new Hindrance("Nothing is counted", "Everything is counted again");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger(Hindrance.class.getName()).addHandler(lines);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(Hindrance.class.getName()).removeHandler(lines);
    }

    @Test
    void isToldOnceHoweverOftenItIsMet() {
        // When
        for (int i = 0; i < 100; i++) {
            hindrance.met(new IllegalStateException(new SQLException("to host db with password x", "08001")));
        }
        hindrance.isOver();
        hindrance.isOver();

        // Then
        assertThat(lines.told)
                .containsExactly(
                        "WARN Nothing is counted: the database does not answer", "INFO Everything is counted again");
        assertThat(lines.faults).isEmpty();
    }

    @Test
    void isToldAgainWhenAnotherTakesItsPlace() {
        hindrance.met(new SQLException("away", "08001"));
        hindrance.met(new SQLException("full", "53100"));
        hindrance.isOver();
        hindrance.met(new SQLException("full", "53100"));

        assertThat(lines.told)
                .containsExactly(
                        "WARN Nothing is counted: the database does not answer",
                        "WARN Nothing is counted: the database has no room left on its disk",
                        "INFO Everything is counted again",
                        "WARN Nothing is counted: the database has no room left on its disk");
    }

    @Test
    void comesWithItsPlaceIfItIsAFaultOfOurs() {
        IllegalStateException fault = new IllegalStateException("ours");

        hindrance.met(fault);
        hindrance.met(new IllegalStateException("ours"));

        assertThat(lines.told).containsExactly("ERROR Nothing is counted");
        assertThat(lines.faults).containsExactly(fault);
    }

    @Test
    void isAnotherFaultIfWhatIsBehindItIsAnother() {
        IllegalStateException locked = new IllegalStateException(new SQLException("locked", "55P03"));
        IllegalStateException forbidden = new IllegalStateException(new SQLException("forbidden", "42501"));

        hindrance.met(locked);
        hindrance.met(forbidden);
        hindrance.met(new IllegalStateException(new SQLException("forbidden", "42501")));

        assertThat(lines.faults).containsExactly(locked, forbidden);
    }

    @Test
    void isNotOverIfItNeverBegan() {
        hindrance.isOver();

        assertThat(lines.told).isEmpty();
    }

    /** The log as it is written. */
    private static final class Lines extends Handler {
        final List<String> told = new ArrayList<>();
        final List<Throwable> faults = new ArrayList<>();

        @Override
        public void publish(LogRecord event) {
            String words = event.getParameters() == null
                    ? event.getMessage()
                    : event.getMessage().formatted(event.getParameters());
            told.add(event.getLevel().getName() + " " + words);
            if (event.getThrown() != null) {
                faults.add(event.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
