package dev.candor.store.client;

import dev.candor.jobs.Removal;
import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Pseudonyms end with their salt: yesterday's and today's are left, all older ones are gone. Their rows keep the number. */
@ApplicationScoped
class VisitorRetention implements RetentionItem {
    @Inject
    Removal removal;

    @Override
    public String name() {
        return "visitors' day pseudonyms";
    }

    @Override
    public String term() {
        return "48 hours, as their salt";
    }

    @Override
    public long sweep(Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return removal.remove("visitor", "day < ?", yesterday);
    }
}
