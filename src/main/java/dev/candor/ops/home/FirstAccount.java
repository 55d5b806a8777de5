package dev.candor.ops.home;

import dev.candor.access.account.Accounts;
import dev.candor.access.account.NewAccount;
import dev.candor.jobs.StartRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The first administrator: by a link that works once, or by the operator's environment. */
@ApplicationScoped
class FirstAccount {
    @Inject
    Accounts accounts;

    @Inject
    OpsConfig config;

    /** The token of the setup link, while there is no account. */
    Optional<String> setupToken() {
        return accounts.setupToken();
    }

    /** Makes the administrator whom the operator named, if there is none; refuses to start if that cannot be done. */
    void createAsAsked() {
        Optional<String> email = config.adminEmail();
        Optional<Path> passwordFile = config.adminPasswordFile();
        if (email.isEmpty() && passwordFile.isEmpty()) {
            return;
        }
        if (email.isEmpty() || passwordFile.isEmpty()) {
            throw refused("CANDOR_ADMIN_EMAIL and CANDOR_ADMIN_PASSWORD_FILE go together: set both or none.");
        }
        try {
            String password = Files.readString(passwordFile.get()).strip();
            String name = email.get().strip().replaceFirst("@.*", "");
            accounts.createFirstByOperator(new NewAccount(name, email.get(), password));
        } catch (IOException unreadable) {
            throw refused("CANDOR_ADMIN_PASSWORD_FILE cannot be read: " + unreadable);
        } catch (IllegalArgumentException wrong) {
            throw refused("The administrator of CANDOR_ADMIN_EMAIL cannot be made: " + wrong.getMessage());
        }
    }

    private static StartRefused refused(String sentence) {
        return new StartRefused(sentence);
    }
}
