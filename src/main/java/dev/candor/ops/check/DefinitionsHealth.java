package dev.candor.ops.check;

import dev.candor.catalog.team.TeamDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many of the team's definitions are left out because they cannot be read, and whether this replica sees changes. Never a
 * reason to take a replica out: all of them read the same database, and everything else goes on.
 */
@Readiness
@ApplicationScoped
class DefinitionsHealth implements HealthCheck {
    @Inject
    TeamDefinitions team;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("definitions")
                .up()
                .withData("left_out", team.leftOut().size())
                .withData("sees_changes", team.seesChanges())
                .build();
    }
}
