package dev.candor.store.delta;

import dev.candor.jobs.Removal;
import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Deltas that nobody folded end all the same: what they count can be counted again from the rows. */
@ApplicationScoped
class DeltaRetention implements RetentionItem {
    @Inject
    Removal removal;

    @Override
    public String name() {
        return "rollup deltas";
    }

    @Override
    public String term() {
        return "48 hours, as the salt of the visitors in them";
    }

    @Override
    public long sweep(Instant now) {
        return removal.remove("rollup_delta", "expires_on <= ?", LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
