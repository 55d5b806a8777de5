package dev.candor.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A public page as any other, for tests. */
@Path("/fixture-public")
public class FixturePortalPage {
    @GET
    public String look() {
        return "for everyone";
    }
}
