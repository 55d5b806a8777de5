package dev.candor.catalog.manifest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes down the manifest that midnight brought into force; which one that is does not wait for this. */
@ApplicationScoped
class ManifestJob {
    @Inject
    Manifests manifests;

    @Scheduled(identity = "manifests", every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void everyMinute() {
        manifests.recordToday();
    }
}
