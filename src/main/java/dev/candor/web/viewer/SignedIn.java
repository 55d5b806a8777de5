package dev.candor.web.viewer;

import dev.candor.access.Account;
import dev.candor.access.session.Devices;
import dev.candor.access.session.Sessions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Begins and ends the session of the browser that is being answered. Blocking. */
@RequestScoped
public class SignedIn {
    @Inject
    RoutingContext exchange;

    @Inject
    Sessions sessions;

    @Inject
    Devices devices;

    @Inject
    Viewer viewer;

    /** What this browser kept of an earlier sign-in; empty if nothing. */
    public String device() {
        return Cookies.read(exchange.request(), Cookies.DEVICE).orElse("");
    }

    /** Opens a new session in this browser; one that it had before ends, so that nobody can plant one. */
    public void begin(Account account) {
        Cookies.read(exchange.request(), Cookies.SESSION).ifPresent(sessions::close);
        String token = sessions.open(account);
        Cookies.set(exchange.response(), Cookies.SESSION, token);
        Cookies.remove(exchange.response(), Cookies.FORM);
        Cookies.setFor(exchange.response(), Cookies.DEVICE, devices.remember(account, device()), Devices.TERM);
        viewer.signedIn(account, token);
    }

    /** Ends this browser's session; a copy of its cookie is worth nothing from now on. */
    public void end() {
        Cookies.read(exchange.request(), Cookies.SESSION).ifPresent(sessions::close);
        Cookies.remove(exchange.response(), Cookies.SESSION);
        viewer.signedOut();
    }
}
