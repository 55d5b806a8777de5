package dev.candor.access.account;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.candor.access.Account;
import dev.candor.access.AccountRow;
import dev.candor.access.Credentials;
import dev.candor.access.Secret;
import dev.candor.access.password.Complaint;
import dev.candor.access.password.Complaints;
import dev.candor.access.password.PasswordRules;
import dev.candor.access.password.Passwords;
import dev.candor.access.session.Devices;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in to Candor: the first account, by a one-time link or by the operator's environment, and the judging of
 * passwords. Blocking.
 */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);
    private static final int LONGEST = 200;
    /** The number of no account. */
    private static final int NOBODY = 0;

    /** Without control characters and halves of characters: the database takes neither in a text. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\\p{Cc}\\p{Cs}]+@[^\\s@<>\\p{Cc}\\p{Cs}]+");

    private final Clock clock;
    private final Passwords passwords;
    private final SetupTokens setupTokens;
    private final Devices devices;
    private final PasswordRules rules = new PasswordRules();
    private final Backoff backoff;
    private @Nullable String printed;

    @Inject
    Accounts(Clock clock, Passwords passwords, SetupTokens setupTokens, Devices devices) {
        this.clock = clock;
        this.passwords = passwords;
        this.setupTokens = setupTokens;
        this.devices = devices;
        this.backoff = new Backoff(Ticker.systemTicker());
    }

    /**
     * The one-time token of the setup link that this process prints: a new one at each start, the same on each call.
     *
     * @return nothing once an account exists
     */
    @Transactional
    public synchronized Optional<String> setupToken() {
        if (AccountRow.count() > 0) {
            return Optional.empty();
        }
        String token = printed;
        // Another start may have printed its own link since, which ended ours.
        if (token == null || !setupTokens.isKnown(token)) {
            token = setupTokens.issue();
            printed = token;
        }
        return Optional.of(token);
    }

    /** Whether a setup link still works. */
    @ActivateRequestContext
    public boolean isSetupToken(String token) {
        return AccountRow.count() == 0 && setupTokens.isKnown(token);
    }

    /** Everything that is wrong with a new account; empty if it may be made. */
    public Complaints complaints(NewAccount wanted) {
        List<Complaint> complaints = new ArrayList<>();
        String name = wanted.name().strip();
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            complaints.add(new Complaint("name", "Enter your name, as colleagues know you"));
        }
        String email = address(wanted.email());
        if (!isAddress(email)) {
            complaints.add(new Complaint("email", "Enter an e-mail address, like mina@example.org"));
        }
        rules.complaint(wanted.password(), List.of(name, email))
                .ifPresent(sentence -> complaints.add(new Complaint("password", sentence)));
        return new Complaints(complaints);
    }

    /**
     * Makes the first administrator, once.
     *
     * @param wanted without complaints (else an {@link IllegalArgumentException})
     * @return nothing if the token is not the one that works, or an account exists
     */
    @ActivateRequestContext
    public Optional<Account> createFirst(String setupToken, NewAccount wanted) {
        return isSetupToken(setupToken) ? createFirst(wanted) : Optional.empty();
    }

    /**
     * Makes the first administrator for the operator, who needs no link. Does nothing if an account exists.
     *
     * @param wanted without complaints (else an {@link IllegalArgumentException} that says what is wrong)
     * @return nothing if an account exists
     */
    @ActivateRequestContext
    public Optional<Account> createFirstByOperator(NewAccount wanted) {
        if (AccountRow.count() > 0) {
            LOG.info("an account exists, so the administrator of the environment was not created");
            return Optional.empty();
        }
        return createFirst(wanted);
    }

    private Optional<Account> createFirst(NewAccount wanted) {
        Complaints complaints = complaints(wanted);
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException("the first account was not created: "
                    + String.join(
                            "; ",
                            complaints.all().stream().map(Complaint::sentence).toList()));
        }
        String hash = passwords.hash(wanted.password());
        return QuarkusTransaction.requiringNew().call(() -> {
            // Two people with one link, or two replicas with one environment:
            // the second waits here and finds the first.
            Panache.getEntityManager()
                    .createNativeQuery("lock table account in exclusive mode")
                    .executeUpdate();
            if (AccountRow.count() > 0) {
                return Optional.empty();
            }
            setupTokens.end();
            return Optional.of(insert(wanted, hash));
        });
    }

    private Account insert(NewAccount wanted, String hash) {
        AccountRow row = new AccountRow();
        row.email = address(wanted.email());
        row.name = wanted.name().strip();
        row.passwordHash = hash;
        row.administrator = true;
        row.createdAt = clock.instant();
        row.persistAndFlush();
        LOG.infof("the first administrator was created: account=%d", row.id);
        return row.toAccount();
    }

    /** How many accounts can sign in. */
    @ActivateRequestContext
    public long enabled() {
        return AccountRow.count("disabledAt is null");
    }

    /** What colleagues call the person behind an account, disabled ones too; nothing if it is gone. */
    @ActivateRequestContext
    public Optional<String> nameOf(int account) {
        return AccountRow.<AccountRow>findByIdOptional(account).map(row -> row.name);
    }

    /** Judges a try to sign in. Takes as long, and answers the same, whether or not there is such an account. */
    @ActivateRequestContext
    public SignIn verify(Credentials tried) throws InterruptedException {
        String email = address(tried.email());
        // What no account can have is not looked up; everything after that goes as for any other stranger.
        Optional<AccountRow> row = isAddress(email)
                ? AccountRow.findByEmail(email).filter(account -> !account.isDisabled())
                : Optional.empty();
        boolean usual = devices.isKnown(row.map(account -> account.id).orElse(NOBODY), tried.device());
        String key = usual ? "device " + Secret.hash(tried.device()) : "account " + Secret.hash(email);
        Optional<Duration> delay = backoff.begin(key);
        if (delay.isPresent()) {
            return new SignIn.Wait(delay.get());
        }
        Optional<Boolean> right = passwords.matches(tried.password(), row.map(account -> account.passwordHash));
        if (right.isEmpty()) {
            return new SignIn.Wait(WHEN_BUSY);
        }
        if (row.isEmpty() || !right.get()) {
            return new SignIn.Refused();
        }
        backoff.succeed(key);
        renewHash(row.get(), tried.password());
        return new SignIn.Accepted(row.get().toAccount());
    }

    private void renewHash(AccountRow row, String password) {
        String known = row.passwordHash;
        if (known == null || !passwords.isOutdated(known)) {
            return;
        }
        String renewed = passwords.hash(password);
        QuarkusTransaction.requiringNew()
                .run(() -> AccountRow.update(
                        "passwordHash = ?1 where id = ?2 and passwordHash = ?3", renewed, row.id, known));
    }

    private static boolean isAddress(String email) {
        return email.length() <= LONGEST && ADDRESS.matcher(email).matches();
    }

    private static String address(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
