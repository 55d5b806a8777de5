package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.MutableClock;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaltsTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private final MutableClock clock = MutableClock.at("2026-03-10T12:00:00Z");
    private final FakeShelf shelf = new FakeShelf();
    private final Salts salts = replica();

    @Test
    void makesTodaysSaltOnly() throws SQLException {
        salts.refresh();

        assertThat(shelf.read()).containsOnlyKeys(TODAY);
        assertThat(shelf.read().get(TODAY)).hasSize(32);
        assertThat(salts.saltAt(NOON)).isPresent();
        assertThat(salts.saltAt(NOON.minus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void keepsTheSaltAllDay() throws SQLException {
        salts.refresh();
        byte[] before = secretAt(NOON);
        clock.set(Instant.parse("2026-03-10T23:59:59Z"));

        salts.refresh();

        assertThat(secretAt(NOON)).isEqualTo(before);
    }

    @Test
    void preparesTomorrowsSaltBeforeMidnight() throws SQLException {
        clock.set(Instant.parse("2026-03-10T22:00:00Z"));
        salts.refresh();
        clock.set(Instant.parse("2026-03-11T00:00:00Z"));

        assertThat(salts.saltAt(clock.instant())).isPresent();
        assertThat(secretAt(clock.instant())).isNotEqualTo(secretAt(NOON));
    }

    @Test
    void keepsYesterdaysSaltForOneMoreDay() throws SQLException {
        salts.refresh();
        byte[] yesterday = secretAt(NOON);
        clock.set(Instant.parse("2026-03-11T23:59:00Z"));

        salts.refresh();

        assertThat(secretAt(NOON)).isEqualTo(yesterday);
    }

    @Test
    void endsASaltOneDayAfterItsDay() throws SQLException {
        salts.refresh();
        clock.set(Instant.parse("2026-03-12T00:00:00Z"));

        long removed = salts.refresh();

        assertThat(removed).isOne();
        assertThat(shelf.read()).containsOnlyKeys(LocalDate.parse("2026-03-12"));
        assertThat(salts.saltAt(NOON)).isEmpty();
    }

    @Test
    void removesOldSaltsAfterDaysOutOfService() throws SQLException {
        salts.refresh();
        clock.advance(Duration.ofDays(3));

        replica().refresh();

        assertThat(shelf.read()).containsOnlyKeys(TODAY.plusDays(3));
    }

    @Test
    void givesReplicasOneSalt() throws SQLException {
        Salts other = replica();
        salts.refresh();

        other.refresh();

        assertThat(other.saltAt(NOON).orElseThrow().secret()).isEqualTo(secretAt(NOON));
    }

    @Test
    void fillsATableThatACrashEmptied() throws SQLException {
        salts.refresh();
        byte[] before = secretAt(NOON);
        shelf.crash();

        salts.refresh();

        assertThat(shelf.read().get(TODAY)).isEqualTo(before);
    }

    @Test
    void takesTheSharedSaltWhereItsOwnDiffers() throws SQLException {
        salts.refresh();
        shelf.crash();
        Salts first = replica();
        first.refresh();

        salts.refresh();

        assertThat(secretAt(NOON)).isEqualTo(first.saltAt(NOON).orElseThrow().secret());
    }

    @Test
    void revivesNothingWhenTheClockStepsBack() throws SQLException {
        clock.advance(Duration.ofDays(-2));
        salts.refresh();
        byte[] first = secretAt(clock.instant());
        clock.advance(Duration.ofDays(2));
        salts.refresh();
        clock.advance(Duration.ofDays(-2));

        salts.refresh();

        assertThat(secretAt(clock.instant())).isNotEqualTo(first);
        assertThat(shelf.read()).containsOnlyKeys(TODAY.minusDays(2));
    }

    @Test
    void recoversFromAClockThatWasYearsAhead() throws SQLException {
        clock.advance(Duration.ofDays(3_650));
        salts.refresh();
        clock.set(NOON);

        salts.refresh();

        assertThat(shelf.read()).containsOnlyKeys(TODAY);
        assertThat(salts.saltAt(NOON)).isPresent();
    }

    @Test
    void usesNoOldSaltWhileTheDatabaseIsAway() throws SQLException {
        salts.refresh();
        shelf.setAway(true);
        clock.advance(Duration.ofDays(2));

        assertThatThrownBy(salts::refresh).isInstanceOf(SQLException.class);

        assertThat(salts.saltAt(NOON)).isEmpty();
        assertThat(salts.saltAt(clock.instant())).isEmpty();
        clock.set(NOON);
        assertThat(salts.saltAt(NOON)).isEmpty();
    }

    @Test
    void aSweepThatCouldNotEndThemIsNone() {
        // Given
        SaltJob job = new SaltJob(salts);
        shelf.setAway(true);

        // When
        job.refresh();

        // Then
        assertThatThrownBy(() -> job.sweep(clock.instant())).isInstanceOf(IllegalStateException.class);
        shelf.setAway(false);
        assertThat(job.sweep(clock.instant())).isZero();
        assertThat(salts.saltAt(NOON)).isPresent();
    }

    @Test
    void isNotPrinted() throws SQLException {
        salts.refresh();

        assertThat(salts.saltAt(NOON).orElseThrow().toString()).isEqualTo("Salt");
        assertThat(salts.saltAt(NOON).orElseThrow().hash().toString()).isEqualTo("KeyedHash");
    }

    private Salts replica() {
        return new Salts(shelf, clock, new SecureRandom());
    }

    private byte[] secretAt(Instant at) {
        return salts.saltAt(at).orElseThrow().secret();
    }
}
