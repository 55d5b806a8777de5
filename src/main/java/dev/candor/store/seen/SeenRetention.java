package dev.candor.store.seen;

import dev.candor.jobs.Removal;
import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keys of events end after 35 days, a UTC day at a time. */
@ApplicationScoped
class SeenRetention implements RetentionItem {
    private static final int DAYS = 35;

    // By the earlier of two clocks: one that is far ahead must not let a resend through.
    private static final String PAST = "seen_on < least(?::date, (now() at time zone 'utc')::date) - " + DAYS;

    @Inject
    Removal removal;

    @Override
    public String name() {
        return "hashes of events' own ids";
    }

    @Override
    public String term() {
        return DAYS + " days";
    }

    @Override
    public long sweep(Instant now) {
        return removal.remove("seen", PAST, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
