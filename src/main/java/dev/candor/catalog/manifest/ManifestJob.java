package dev.candor.catalog.manifest;

import dev.candor.jobs.Hindrance;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes down the manifest that midnight brought into force; which one that is does not wait for this. */
@ApplicationScoped
class ManifestJob {
    @Inject
    Manifests manifests;

    private final Hindrance hindrance =
            new Hindrance("The manifest in force is not written down", "The manifest in force is written down");

    @Scheduled(
            identity = "manifests",
            every = "1m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void everyMinute() {
        try {
            manifests.recordToday();
            hindrance.isOver();
        } catch (RuntimeException away) {
            hindrance.met(away);
        }
    }
}
