package dev.candor.access.session;

import dev.candor.access.AccessConfig;
import dev.candor.jobs.RetentionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** How sessions' records end. */
@ApplicationScoped
class EndedSessions implements RetentionItem {
    @Inject
    Sessions sessions;

    @Inject
    AccessConfig config;

    @Override
    public String name() {
        return "sign-in sessions of the team";
    }

    @Override
    public String term() {
        return config.sessionLifetime().toHours() + " hours, "
                + config.sessionIdle().toMinutes() + " minutes without a request";
    }

    @Override
    @Transactional
    public long sweep(Instant now) {
        return sessions.sweep(now);
    }
}
