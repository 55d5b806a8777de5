package dev.candor.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.access.Account;
import dev.candor.access.Credentials;
import dev.candor.access.Secret;
import dev.candor.access.TestAccounts;
import dev.candor.access.password.Complaint;
import dev.candor.access.session.Devices;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest {
    @Inject
    Accounts accounts;

    @Inject
    TestAccounts test;

    @Inject
    DataSource database;

    @Inject
    Devices devices;

    @Inject
    Clock clock;

    @BeforeEach
    void nobodyHasSetUp() {
        test.removeAll();
    }

    @Test
    void makesTheFirstAccountWithTheSetupToken() {
        String token = accounts.setupToken().orElseThrow();

        Optional<Account> account = accounts.createFirst(token, TestAccounts.MINA);

        assertThat(account).hasValueSatisfying(made -> {
            assertThat(made.email()).isEqualTo(TestAccounts.EMAIL);
            assertThat(made.administrator()).isTrue();
        });
    }

    @Test
    void takesNoOtherToken() {
        accounts.setupToken();

        assertThat(accounts.createFirst("another", TestAccounts.MINA)).isEmpty();
    }

    @Test
    void hasNoTokenOnceThereIsAnAccount() {
        String token = accounts.setupToken().orElseThrow();

        accounts.createFirst(token, TestAccounts.MINA);

        assertThat(accounts.setupToken()).isEmpty();
        assertThat(accounts.isSetupToken(token)).isFalse();
        assertThat(accounts.createFirst(token, TestAccounts.MINA)).isEmpty();
    }

    @Test
    void makesOneAccountWhenManyUseTheLinkAtOnce() throws Exception {
        // Given
        String token = accounts.setupToken().orElseThrow();
        Callable<Optional<Account>> create =
                () -> accounts.createFirst(token, new NewAccount("Mina", "mina@example.org", TestAccounts.PASSWORD));
        List<Optional<Account>> answers = new ArrayList<>();

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Account>> answer : threads.invokeAll(List.of(create, create, create, create))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrong() {
        NewAccount wrong = new NewAccount(" ", "mina", "short");

        assertThat(accounts.complaints(wrong).all())
                .extracting(Complaint::field)
                .containsExactly("name", "email", "password");
    }

    @Test
    void makesNoAccountOfWrongDetails() {
        assertThatThrownBy(() -> accounts.createFirstByOperator(new NewAccount("Mina", "mina@example.org", "short")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("mina@example.org");
    }

    @Test
    void leavesAnExistingAccountAlone() {
        test.administrator();

        assertThat(accounts.createFirstByOperator(TestAccounts.MINA)).isEmpty();
    }

    @Test
    void acceptsTheRightPasswordInAnyUnicodeForm() throws Exception {
        // Given: typed with a ligature and a combining accent
        accounts.createFirstByOperator(new NewAccount("Mina", "Mina@Example.org ", "ﬁve cafe\u0301s by the sea"));

        // When
        SignIn answer = verify("mina@example.ORG", "five caf\u00e9s by the sea");

        // Then
        assertThat(answer).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAccountAlike() throws Exception {
        test.administrator();

        assertThat(verify(TestAccounts.EMAIL, "not the password"))
                .isEqualTo(verify("stranger@example.org", "not the password"));
    }

    @Test
    void refusesADisabledAccount() throws Exception {
        test.disable(test.administrator());

        assertThat(verify(TestAccounts.EMAIL, TestAccounts.PASSWORD)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void stopsLookingAtGuesses() throws Exception {
        // Given
        accounts.createFirstByOperator(new NewAccount("Omar", "omar@example.org", TestAccounts.PASSWORD));
        for (int i = 0; i < 5; i++) {
            verify("omar@example.org", "guess number " + i);
        }

        // When
        SignIn answer = verify("omar@example.org", TestAccounts.PASSWORD);

        // Then
        assertThat(answer).isInstanceOf(SignIn.Wait.class);
    }

    @Test
    void keepsNoPasswordAndNoTokenInPlain() throws Exception {
        // Given
        String token = accounts.setupToken().orElseThrow();

        // When
        String kept = text("select token_hash from setup_token");
        test.administrator();
        String hash = text("select password_hash from account");

        // Then
        assertThat(kept).isEqualTo(Secret.hash(token)).isNotEqualTo(token);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void letsTheOwnerInFromTheUsualBrowserWhileAStrangerGuesses() throws Exception {
        // Given
        Account omar = accounts.createFirstByOperator(
                        new NewAccount("Omar", "omar2@example.org", TestAccounts.PASSWORD))
                .orElseThrow();
        String device = devices.remember(omar, "");
        for (int i = 0; i < 6; i++) {
            verify("omar2@example.org", "guess number " + i);
        }

        // When
        SignIn answer = accounts.verify(new Credentials("omar2@example.org", TestAccounts.PASSWORD, device));

        // Then
        assertThat(answer).isEqualTo(new SignIn.Accepted(omar));
    }

    @Test
    void forgetsABrowserNinetyDaysAfterItsLastSignIn() {
        // Given
        Account mina = test.administrator();
        String device = devices.remember(mina, "");
        Instant now = Instant.now(clock);

        // When
        long early = devices.sweep(now.plus(Duration.ofDays(89)));
        long late = devices.sweep(now.plus(Duration.ofDays(91)));

        // Then
        assertThat(early).isZero();
        assertThat(late).isEqualTo(1);
        assertThat(devices.isKnown(mina.number(), device)).isFalse();
    }

    private SignIn verify(String email, String password) throws InterruptedException {
        return accounts.verify(new Credentials(email, password, ""));
    }

    private String text(String query) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
