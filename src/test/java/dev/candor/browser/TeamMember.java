package dev.candor.browser;

import dev.candor.access.TestAccounts;
import dev.candor.access.account.Accounts;
import dev.candor.access.account.NewAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Somebody with an account, who signs in as people do: with the form. */
@ApplicationScoped
public class TeamMember {
    private static final String EMAIL = "mina.at.the.browser@example.org";
    private static final String PASSWORD = "the river is wide in spring";

    @Inject
    Accounts accounts;

    @Inject
    TestAccounts others;

    void signIn(Window window) {
        // Other tests guess at other accounts' passwords until they must wait.
        others.removeAll();
        accounts.createFirstByOperator(new NewAccount("Mina Okafor", EMAIL, PASSWORD));
        window.visit("/sign-in");
        window.page().fill("#email", EMAIL);
        window.page().fill("#password", PASSWORD);
        window.page().locator("form[action='/sign-in'] button").click();
        window.page().waitForURL("**/p/**");
    }
}
