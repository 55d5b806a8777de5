package dev.candor.ops.home;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.Project;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first words to the operator: where Candor is, how to set it up, how to send an event, what to put away. */
@ApplicationScoped
class Welcome {
    private static final String EXAMPLE_PROJECT = "my-project";

    @Inject
    Catalog catalog;

    @Inject
    IngestKeys keys;

    @Inject
    FirstAccount firstAccount;

    @Inject
    SecureRandom random;

    @Inject
    OpsConfig config;

    @Inject
    RecoveryFile recoveryFile;

    @ConfigProperty(name = "quarkus.management.port")
    int managementPort;

    void say(@ObservesAsync HttpServerStart started) {
        if (config.warmUp()) {
            Quarkus.asyncExit(0);
        } else if (LaunchMode.current() != LaunchMode.TEST) {
            System.out.println(text("http://localhost:" + started.options().getPort()));
        }
    }

    String text(String address) {
        StringBuilder text = new StringBuilder("\nCandor is ready: " + address + "\n");
        firstAccount.setupToken().ifPresent(token -> text.append("""

            Make the first account (this link works once):
              %s/setup/%s
            """.formatted(address, token)));
        firstKey().ifPresent(key -> text.append("""

            Send a first event:
              curl -X POST %s/v1/events \\
                -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
                -d '{"type":"usage","properties":{"installation":"%s","version":"1.2.3","os":"linux"}}'
            """.formatted(address, key, uuid())));
        text.append("\nHealth and metrics: http://localhost:")
                .append(managementPort)
                .append("/q/health\n");
        recoveryFile.find().ifPresent(file -> text.append("""

            Put this file away where secrets are kept, then delete it here; without it a lost key is lost for good:
              %s
            """.formatted(file)));
        return text.toString();
    }

    private Optional<String> firstKey() {
        return catalog.findProject(EXAMPLE_PROJECT)
                .map(Project::number)
                .flatMap(number -> keys.list(number).stream().findFirst())
                .map(IngestKeys.IngestKey::key);
    }

    /** A random one (RFC 9562, version 4), as a client would make it. */
    private UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
