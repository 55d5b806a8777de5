package dev.candor.store.intake;

import dev.candor.jobs.Removal;
import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Dead letters end when the reasons of refusals do: with the UTC day, so that none is older than seven days. */
@ApplicationScoped
class DeadLetterRetention implements RetentionItem {
    @Inject
    Removal removal;

    @Override
    public String name() {
        return "dead letters";
    }

    @Override
    public String term() {
        return "7 days";
    }

    @Override
    public long sweep(Instant now) {
        return removal.remove("dead_letter", "hour < ?", IntakeRetention.firstWithReasons(now));
    }
}
