package dev.candor.web.viewer;

import dev.candor.access.Account;
import dev.candor.web.error.Accepts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page being drawn, for templates: {@code cdi:viewer}.
 *
 * <p>A stranger has an empty name.
 */
@Named("viewer")
@RequestScoped
public class Viewer {
    private static final int FORM_COOKIE_BYTES = 32;
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration THEME_KEPT = Duration.ofDays(365);

    @Inject
    RoutingContext exchange;

    @Inject
    SecureRandom random;

    private @Nullable Account account;
    /** What this page's forms are bound to: the session's cookie, else the form cookie, made when first needed. */
    private @Nullable String binding;

    /** Whether someone is signed in. */
    public boolean isSignedIn() {
        return account != null;
    }

    /** The account's name for people. */
    public String getName() {
        Account present = account;
        return present == null ? "" : present.name();
    }

    /** The account that looks; nothing for a stranger. */
    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    /** Whether it is a program of theirs that reads the answer. */
    public boolean readsJson() {
        return Accepts.json(exchange.request().getHeader("Accept"));
    }

    /** The theme the person chose, {@code light} or {@code dark}; empty to follow the system. */
    public String getTheme() {
        return Cookies.read(exchange.request(), Cookies.THEME)
                .filter(THEMES::contains)
                .orElse("");
    }

    /** Keeps a theme in this browser; anything but {@code light} and {@code dark} follows the system again. */
    public void chooseTheme(String theme) {
        if (THEMES.contains(theme)) {
            Cookies.setFor(exchange.response(), Cookies.THEME, theme, THEME_KEPT);
        } else {
            Cookies.remove(exchange.response(), Cookies.THEME);
        }
    }

    /**
     * The token that every form on this page must carry in its field {@code csrf}.
     *
     * <p>Asking for it on a page for strangers sets a cookie, so a page without a form must not ask.
     */
    public String getCsrfToken() {
        String known = binding;
        if (known == null) {
            known = Cookies.read(exchange.request(), Cookies.FORM).orElseGet(this::newFormCookie);
            binding = known;
        }
        return FormToken.of(known);
    }

    private String newFormCookie() {
        byte[] bytes = new byte[FORM_COOKIE_BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Cookies.set(exchange.response(), Cookies.FORM, value);
        return value;
    }

    /** Whether a token that came with a form is one that this browser was given. */
    boolean ownsFormToken(String presented) {
        Optional<String> cookie =
                isSignedIn() ? Optional.ofNullable(binding) : Cookies.read(exchange.request(), Cookies.FORM);
        return cookie.filter(value -> FormToken.matches(value, presented)).isPresent();
    }

    void signedIn(Account account, String sessionToken) {
        this.account = account;
        this.binding = sessionToken;
    }

    void signedOut() {
        this.account = null;
        this.binding = null;
    }
}
