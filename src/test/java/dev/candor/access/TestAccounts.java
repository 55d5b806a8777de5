package dev.candor.access;

import dev.candor.access.account.Accounts;
import dev.candor.access.account.NewAccount;
import dev.candor.access.account.SetupTokenRow;
import dev.candor.access.session.DeviceRow;
import dev.candor.access.session.SessionRow;
import dev.candor.access.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;

/** Someone who is signed in, for tests of pages: {@code given().cookie(TestAccounts.COOKIE, accounts.signIn())}. */
@ApplicationScoped
public class TestAccounts {
    public static final String COOKIE = "__Host-candor";
    public static final String EMAIL = "mina@example.org";
    public static final String PASSWORD = "seven quiet herons at dusk";
    public static final NewAccount MINA = new NewAccount("Mina Okafor", EMAIL, PASSWORD);

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    /** Makes sure that there is an administrator and opens a session for her. Returns the cookie's value. */
    @ActivateRequestContext
    public String signIn() {
        return sessions.open(administrator());
    }

    /** The administrator, made if there is none. */
    @ActivateRequestContext
    public Account administrator() {
        return accounts.createFirstByOperator(MINA)
                .or(() -> AccountRow.<AccountRow>findAll().firstResultOptional().map(AccountRow::toAccount))
                .orElseThrow();
    }

    /** One more account, beside the administrator. */
    @Transactional
    public Account colleague(String name) {
        AccountRow row = new AccountRow();
        row.email = name.toLowerCase(Locale.ROOT) + "@example.org";
        row.name = name;
        row.createdAt = Instant.EPOCH;
        row.persistAndFlush();
        return row.toAccount();
    }

    /** Opens a session for an account and returns the cookie's value. */
    @ActivateRequestContext
    public String signIn(Account account) {
        return sessions.open(account);
    }

    /** Back to a server that nobody has set up. */
    @Transactional
    public void removeAll() {
        SessionRow.deleteAll();
        DeviceRow.deleteAll();
        AccountRow.deleteAll();
        SetupTokenRow.deleteAll();
    }

    /** Stops an account from being used, as an operator would. */
    @Transactional
    public void disable(Account account) {
        AccountRow.update("disabledAt = ?1 where id = ?2", Instant.EPOCH, account.number());
    }
}
