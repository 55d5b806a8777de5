package dev.candor.privacy.enrich;

import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.address.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Learns from a connection what the definition asks for, and nothing else. Never fails, never blocks. */
@ApplicationScoped
public class Enricher {
    private final Addresses addresses;
    private final GeoDatabase countries;

    @Inject
    Enricher(Addresses addresses, GeoDatabase countries) {
        this.addresses = addresses;
        this.countries = countries;
    }

    /** What the event's type asks of the connection; {@link Enrichment#NONE} if it asks nothing. */
    public Enrichment enrich(AdmittedEvent admitted, SubmissionNotes notes) {
        Set<ConnectionFact> asks = admitted.asks();
        if (asks.isEmpty()) {
            return Enrichment.NONE;
        }
        return new Enrichment(
                learn(asks, ConnectionFact.COUNTRY, notes),
                learn(asks, ConnectionFact.AGENT, notes),
                learn(asks, ConnectionFact.SYSTEM, notes),
                learn(asks, ConnectionFact.HOST_CLASS, notes));
    }

    private @Nullable String learn(Set<ConnectionFact> asks, ConnectionFact fact, SubmissionNotes notes) {
        return asks.contains(fact) ? notes.fact(fact, asked -> look(asked, notes)) : null;
    }

    /** A fault costs the fact, never the event; it is not logged, because it may speak of what was looked at. */
    private @Nullable String look(ConnectionFact fact, SubmissionNotes notes) {
        Origin origin = notes.origin();
        try {
            return switch (fact) {
                case COUNTRY ->
                    notes.address(addresses).flatMap(countries::countryOf).orElse(null);
                case AGENT -> AgentRules.familyOf(origin.userAgent(), origin.clientHintAgent());
                case SYSTEM -> SystemRules.familyOf(origin.userAgent(), origin.clientHintPlatform());
                case HOST_CLASS -> HostClasses.classOf(origin.page());
            };
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
