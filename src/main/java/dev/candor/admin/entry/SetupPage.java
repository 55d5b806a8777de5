package dev.candor.admin.entry;

import dev.candor.access.Account;
import dev.candor.access.account.Accounts;
import dev.candor.access.account.NewAccount;
import dev.candor.access.password.Complaints;
import dev.candor.web.OpenToStrangers;
import dev.candor.web.Transport;
import dev.candor.web.viewer.SignedIn;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The one-time link that a first start prints: makes the first administrator and signs them in. */
@Path("/setup/{token}")
@OpenToStrangers
@Produces(MediaType.TEXT_HTML)
public class SetupPage {
    @Inject
    Accounts accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Transport transport;

    @GET
    public Response look(@RestPath String token) {
        if (!accounts.isSetupToken(token)) {
            return used();
        }
        return draw(200, token, new NewAccount("", "", ""), Complaints.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @RestPath String token,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String password) {
        if (!accounts.isSetupToken(token)) {
            return used();
        }
        NewAccount typed = new NewAccount(name, email, password);
        Complaints complaints = accounts.complaints(typed);
        if (!complaints.isEmpty()) {
            return draw(422, token, typed, complaints);
        }
        Optional<Account> first = accounts.createFirst(token, typed);
        if (first.isEmpty()) {
            return used();
        }
        signedIn.begin(first.get());
        return Response.seeOther(URI.create("/p")).build();
    }

    private Response draw(int status, String token, NewAccount typed, Complaints complaints) {
        TemplateInstance page = new form(token, typed.name(), typed.email(), complaints, transport.isSafeForCookies());
        return Response.status(status).entity(page).build();
    }

    private static Response used() {
        return Response.status(Response.Status.NOT_FOUND).entity(new used()).build();
    }

    record form(String token, String name, String email, Complaints complaints, boolean safe)
            implements TemplateInstance {}

    record used() implements TemplateInstance {}
}
