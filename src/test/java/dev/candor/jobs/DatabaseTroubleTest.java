package dev.candor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {
    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "57014, AWAY",
        "53100, FULL",
        "53300, EXHAUSTED",
        "53200, EXHAUSTED",
        "25006, READ_ONLY",
        "58030, BROKEN"
    })
    void isToldByItsCode(String state, DatabaseTrouble trouble) {
        assertThat(DatabaseTrouble.of(state)).contains(trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "23505", "42P01", "40001", "25P02", "54000"})
    void isNotWhatWasAskedOrAFault(String state) {
        assertThat(DatabaseTrouble.of(state)).isEmpty();
    }

    @Test
    void isFoundHoweverOftenItWasWrapped() {
        Throwable cause = new IllegalStateException("rows cannot be read", new SQLException("gone", "08006"));

        assertThat(DatabaseTrouble.behind(new RuntimeException(cause))).contains(DatabaseTrouble.AWAY);
    }

    @Test
    void isFoundWhereATransactionTellsItInPassing() {
        IllegalStateException end = new IllegalStateException("could not be rolled back");
        end.addSuppressed(new SQLException("gone", "57P01"));

        assertThat(DatabaseTrouble.behind(end)).contains(DatabaseTrouble.AWAY);
    }

    @Test
    void isAPoolThatFoundNoConnectionInTime() {
        assertThat(DatabaseTrouble.behind(new SQLException("Sorry, acquisition timeout!")))
                .contains(DatabaseTrouble.AWAY);
    }

    @Test
    void isNotEveryFault() {
        assertThat(DatabaseTrouble.behind(new IllegalStateException(new SQLException("odd", "22P02"))))
                .isEmpty();
        assertThat(DatabaseTrouble.behind(new NullPointerException())).isEmpty();
    }
}
