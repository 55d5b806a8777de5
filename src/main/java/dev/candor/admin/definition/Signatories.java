package dev.candor.admin.definition;

import dev.candor.access.Account;
import dev.candor.access.account.Accounts;
import dev.candor.catalog.proposal.Signatory;
import dev.candor.web.viewer.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;

/**
 * Who acts on proposals: the one place where an account becomes a signatory, and so the place for permissions. As long as there
 * are no roles, every account that is signed in may.
 */
@RequestScoped
class Signatories {
    @Inject
    Viewer viewer;

    @Inject
    Accounts accounts;

    /** The account that asks. */
    Signatory present() {
        Account account = viewer.account().orElseThrow(ForbiddenException::new);
        return new Signatory(account.number(), accounts.enabled() <= 1);
    }

    /** An account's name for people. */
    String nameOf(int account) {
        return accounts.nameOf(account).orElse("a former colleague");
    }
}
