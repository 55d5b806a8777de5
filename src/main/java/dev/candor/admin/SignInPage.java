package dev.candor.admin;

import dev.candor.access.Accounts;
import dev.candor.access.Complaints;
import dev.candor.access.SignIn;
import dev.candor.web.LocalPath;
import dev.candor.web.OpenToStrangers;
import dev.candor.web.SignedIn;
import dev.candor.web.Transport;
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

    @GET
    public TemplateInstance look(@RestQuery @DefaultValue("") String to) {
        return new form(LocalPath.of(to).orElse(""), "", Complaints.NONE, transport.isSafeForCookies());
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
            return again(typed, 422, Complaints.of("email", "Enter your e-mail address"));
        }
        return switch (accounts.verify(typed.email(), typed.password())) {
            case SignIn.Accepted accepted -> {
                signedIn.begin(accepted.account());
                yield Response.seeOther(URI.create(LocalPath.of(typed.to()).orElse(HOME)))
                        .build();
            }
            case SignIn.Refused refused ->
                again(
                        typed,
                        403,
                        Complaints.of("password", "This e-mail address and this password do not go together"));
            case SignIn.Wait wait -> later(typed, wait.delay());
        };
    }

    /** The form again, with what was typed (but for the password). */
    private Response again(Typed typed, int status, Complaints complaints) {
        TemplateInstance page =
                new form(LocalPath.of(typed.to()).orElse(""), typed.email(), complaints, transport.isSafeForCookies());
        return Response.status(status).entity(page).build();
    }

    private Response later(Typed typed, Duration delay) {
        String sentence = "Too many tries. Try again in " + inWords(delay);
        return Response.fromResponse(again(typed, 429, Complaints.of("password", sentence)))
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
