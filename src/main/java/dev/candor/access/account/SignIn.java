package dev.candor.access.account;

import dev.candor.access.Account;
import java.time.Duration;

/** How a try to sign in ended. Whether an account exists makes no difference to what a stranger sees. */
public sealed interface SignIn {
    /** The password is right. */
    record Accepted(Account account) implements SignIn {}

    /** No account, a disabled one, or another password: not told apart. */
    record Refused() implements SignIn {}

    /**
     * Too many tries: this one was not looked at.
     *
     * @param delay how long to wait before the next
     */
    record Wait(Duration delay) implements SignIn {}
}
