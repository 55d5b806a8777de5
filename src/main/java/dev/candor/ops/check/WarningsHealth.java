package dev.candor.ops.check;

import dev.candor.jobs.Probe;
import dev.candor.jobs.Probe.Finding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * What wants a look without being a reason to stop: always up, so that no warning takes a replica out of service.
 *
 * <p>As a metric too: {@code candor.warning{about=...}}, 1 or 0. Alert when it is 1 for a day.
 */
@Startup
@Wellness
@ApplicationScoped
class WarningsHealth implements HealthCheck {
    private final List<Probe> probes;

    @Inject
    WarningsHealth(@All List<Probe> found, MeterRegistry metrics) {
        probes = found.stream().sorted(Comparator.comparing(Probe::about)).toList();
        for (Probe probe : probes) {
            Gauge.builder("candor.warning", probe, one -> one.look().isGood() ? 0 : 1)
                    .description("Whether something wants an operator's look; the health answer says what")
                    .tag("about", probe.about())
                    .register(metrics);
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("warnings").up();
        for (Probe probe : probes) {
            Finding finding = probe.look();
            answer.withData(probe.about(), (finding.isGood() ? "" : "warning: ") + finding.sentence());
        }
        return answer.build();
    }
}
