package dev.candor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.account.Accounts;
import dev.candor.access.account.NewAccount;
import dev.candor.access.account.SignIn;
import dev.candor.access.password.Complaint;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no name and no e-mail address can be, and that the database would not take. */
@QuarkusTest
class AccountTextsTest {
    @Inject
    Accounts accounts;

    @Inject
    TestAccounts test;

    @BeforeEach
    void someoneHasSetUp() {
        test.removeAll();
        test.administrator();
    }

    static List<String> addressesNoAccountCanHave() {
        return List.of(
                "nobody", "mina\0@example.org", "mina@example.org\0x", "\ud800@example.org", "m@" + "x".repeat(60_000));
    }

    @ParameterizedTest
    @MethodSource("addressesNoAccountCanHave")
    void refusesAnAddressThatNoAccountCanHaveLikeAnyOther(String email) throws Exception {
        assertThat(verify(email, TestAccounts.PASSWORD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void stopsLookingAtGuessesUnderAnAddressThatNoAccountCanHave() throws Exception {
        // Given
        String email = "x".repeat(60_000);
        for (int i = 0; i < 5; i++) {
            verify(email, "guess number " + i);
        }

        // When
        SignIn answer = verify(email, TestAccounts.PASSWORD);

        // Then
        assertThat(answer).isInstanceOf(SignIn.Wait.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001b", "\u0085", "\ud800"})
    void complainsOfControlCharacters(String mark) {
        NewAccount wrong = new NewAccount("Mi" + mark + "na", "mi" + mark + "na@example.org", TestAccounts.PASSWORD);

        assertThat(accounts.complaints(wrong).all())
                .extracting(Complaint::field)
                .containsExactly("name", "email");
    }

    private SignIn verify(String email, String password) throws InterruptedException {
        return accounts.verify(new Credentials(email, password, ""));
    }
}
