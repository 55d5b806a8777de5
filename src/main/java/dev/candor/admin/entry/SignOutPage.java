package dev.candor.admin.entry;

import dev.candor.web.viewer.SignedIn;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends the session on this device, here and at once. */
@Path("/sign-out")
public class SignOutPage {
    @Inject
    SignedIn signedIn;

    @POST
    public Response signOut() {
        signedIn.end();
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
