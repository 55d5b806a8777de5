package dev.candor.web.viewer;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;

/** The cookies of Candor's pages: for this host alone, over TLS (or to this machine) alone, unseen by scripts. */
public final class Cookies {
    /** The session's token. */
    static final String SESSION = "__Host-candor";
    /** A random text that binds forms to a browser before anyone has signed in. */
    public static final String FORM = "__Host-candor-form";
    /** Says that someone has signed in with this browser before; see {@code access.Devices}. */
    static final String DEVICE = "__Host-candor-device";
    /** {@code light} or {@code dark}. */
    static final String THEME = "__Host-candor-theme";

    private Cookies() {}

    static Optional<String> read(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(name);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** Sets a cookie that ends with the browser, or with the server's own record. */
    static void set(HttpServerResponse response, String name, String value) {
        response.addCookie(cookie(name, value));
    }

    static void setFor(HttpServerResponse response, String name, String value, Duration age) {
        response.addCookie(cookie(name, value).setMaxAge(age.toSeconds()));
    }

    static void remove(HttpServerResponse response, String name) {
        response.addCookie(cookie(name, "").setMaxAge(0));
    }

    private static Cookie cookie(String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
