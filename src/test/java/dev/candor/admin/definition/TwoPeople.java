package dev.candor.admin.definition;

import dev.candor.access.Account;
import dev.candor.access.TestAccounts;
import dev.candor.catalog.proposal.TestProposals;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Injected into a test: a server on which two people are signed in, and nothing is proposed. */
@Dependent
class TwoPeople {
    /** The sessions of the administrator and of her colleague. */
    String mina = "";

    String omar = "";

    Account colleague = new Account(0, "", "", false);

    private final TestAccounts accounts;
    private final TestProposals proposals;

    @Inject
    TwoPeople(TestAccounts accounts, TestProposals proposals) {
        this.accounts = accounts;
        this.proposals = proposals;
    }

    void arrive() {
        leave();
        mina = accounts.signIn();
        colleague = accounts.colleague("Omar");
        omar = accounts.signIn(colleague);
    }

    /** And nothing is left of what they did. */
    void leave() {
        proposals.removeAll();
        accounts.removeAll();
    }
}
