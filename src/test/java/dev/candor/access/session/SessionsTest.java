package dev.candor.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.AccessConfig;
import dev.candor.access.Account;
import dev.candor.access.TestAccounts;
import dev.candor.access.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {
    private final TestClock clock = new TestClock();

    @Inject
    AccessConfig config;

    @Inject
    TestAccounts test;

    private Sessions sessions;
    private Account mina;

    @BeforeEach
    void signIn() {
        test.removeAll();
        mina = test.administrator();
        sessions = new Sessions(clock, new SecureRandom(), config, clock::nanos);
    }

    private String open() {
        return QuarkusTransaction.requiringNew().call(() -> sessions.open(mina));
    }

    @Test
    void findsAnOpenSession() {
        assertThat(sessions.find(open()))
                .hasValueSatisfying(session -> assertThat(session.account()).isEqualTo(mina));
    }

    @Test
    void findsNothingForAnotherToken() {
        open();

        assertThat(sessions.find("another")).isEmpty();
    }

    @Test
    void endsAtOnceWhenClosed() {
        // Given
        String token = open();
        sessions.find(token);

        // When
        QuarkusTransaction.requiringNew().run(() -> sessions.close(token));

        // Then
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endsOnEveryDeviceWhenAllAreClosed() {
        // Given
        String laptop = open();
        String phone = open();

        // When
        QuarkusTransaction.requiringNew().run(() -> sessions.closeAll(mina));

        // Then
        assertThat(sessions.find(laptop)).isEmpty();
        assertThat(sessions.find(phone)).isEmpty();
    }

    @Test
    void endsWithinFiveSecondsWhenTheAccountIsDisabledElsewhere() {
        // Given
        String token = open();
        sessions.find(token);
        test.disable(mina);

        // When
        clock.pass(Duration.ofSeconds(5));

        // Then
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endsAfterThirtyMinutesWithoutARequest() {
        String token = open();

        clock.pass(Duration.ofMinutes(30));

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void goesOnWhileItIsUsedButNotForMoreThanTwelveHours() {
        // Given
        String token = open();

        // When
        for (int i = 0; i < 35; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(sessions.find(token))
                    .as("after %d minutes", 20 * (i + 1))
                    .isPresent();
        }
        clock.pass(Duration.ofMinutes(20));

        // Then
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endsAlthoughAnOpenPageGoesOnAsking() {
        // Given
        String token = open();

        // When
        for (int second = 0; second < Duration.ofMinutes(30).toSeconds(); second++) {
            assertThat(sessions.findUnattended(token)).as("second %d", second).isPresent();
            clock.pass(Duration.ofSeconds(1));
        }
        clock.pass(Duration.ofSeconds(4));

        // Then
        assertThat(sessions.findUnattended(token)).isEmpty();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void goesOnWhenSomeoneUsesItBetweenTwoQuestionsOfThePage() {
        // Given
        String token = open();
        clock.pass(Duration.ofMinutes(29));
        sessions.findUnattended(token);
        sessions.find(token);

        // When
        clock.pass(Duration.ofMinutes(29));

        // Then
        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    void endsWithinFiveSecondsAlthoughTheClockIsSetBack() {
        // Given
        String token = open();
        sessions.find(token);
        test.disable(mina);
        clock.stepBack(Duration.ofDays(2));

        // When
        clock.pass(Duration.ofSeconds(5));

        // Then
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void sweepsWhatHasEndedAndNothingElse() {
        // Given
        open();
        clock.pass(Duration.ofMinutes(31));
        String fresh = open();

        // When
        long swept = QuarkusTransaction.requiringNew().call(() -> sessions.sweep(clock.instant()));

        // Then
        assertThat(swept).isEqualTo(1);
        assertThat(sessions.find(fresh)).isPresent();
    }
}
