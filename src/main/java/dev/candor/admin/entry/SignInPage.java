package dev.candor.admin.entry;

import dev.candor.access.Credentials;
import dev.candor.access.account.Accounts;
import dev.candor.access.account.SignIn;
import dev.candor.access.password.Complaints;
import dev.candor.web.LocalPath;
import dev.candor.web.OpenToStrangers;
import dev.candor.web.Transport;
import dev.candor.web.viewer.SignedIn;
import dev.candor.web.viewer.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a member of the team signs in with a password, and is led back to where they were going. */
@Path("/sign-in")
@OpenToStrangers
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
    private static final String HOME = "/p";

    @Inject
    Accounts accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Transport transport;

    @Inject
    Viewer viewer;

    @GET
    public Response look(@RestQuery @DefaultValue("") String to) {
        if (viewer.isSignedIn()) {
            return onward(to);
        }
        return draw(200, new Typed("", "", to), Complaints.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String to)
            throws InterruptedException {
        Typed typed = new Typed(email, password, to);
        if (typed.email().isBlank()) {
            return draw(422, typed, Complaints.of("email", "Enter your e-mail address"));
        }
        return switch (accounts.verify(new Credentials(typed.email(), typed.password(), signedIn.device()))) {
            case SignIn.Accepted accepted -> {
                signedIn.begin(accepted.account());
                yield onward(typed.to());
            }
            case SignIn.Refused refused ->
                draw(403, typed, Complaints.of("password", "This e-mail address and this password do not go together"));
            case SignIn.Wait wait -> later(typed, wait.delay());
        };
    }

    private static Response onward(String to) {
        return Response.seeOther(URI.create(LocalPath.of(to).orElse(HOME))).build();
    }

    /** The form, with what was typed before (but for the password). */
    private Response draw(int status, Typed typed, Complaints complaints) {
        TemplateInstance page =
                new form(LocalPath.of(typed.to()).orElse(""), typed.email(), complaints, transport.isSafeForCookies());
        return Response.status(status).entity(page).build();
    }

    private Response later(Typed typed, Duration delay) {
        String sentence = "Too many tries. Try again in " + inWords(delay);
        return Response.fromResponse(draw(429, typed, Complaints.of("password", sentence)))
                .header("Retry-After", delay.plusMillis(999).toSeconds())
                .build();
    }

    private static String inWords(Duration delay) {
        long seconds = delay.plusMillis(999).toSeconds();
        if (seconds <= 90) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return delay.plusSeconds(59).toMinutes() + " minutes";
    }

    record form(String to, String email, Complaints complaints, boolean safe) implements TemplateInstance {}

    private record Typed(String email, String password, String to) {
        @Override
        public String toString() {
            return "Typed";
        }
    }
}
