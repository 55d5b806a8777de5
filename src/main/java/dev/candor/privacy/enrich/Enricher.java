package dev.candor.privacy.enrich;

import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.rule.ConnectionFact;
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
    public Enrichment enrich(AdmittedEvent admitted, Origin origin) {
        Set<ConnectionFact> asks = admitted.asks();
        if (asks.isEmpty()) {
            return Enrichment.NONE;
        }
        return new Enrichment(
                learn(asks, ConnectionFact.COUNTRY, () -> countryOf(origin)),
                learn(
                        asks,
                        ConnectionFact.AGENT,
                        () -> AgentRules.familyOf(origin.userAgent(), origin.clientHintAgent())),
                learn(
                        asks,
                        ConnectionFact.SYSTEM,
                        () -> SystemRules.familyOf(origin.userAgent(), origin.clientHintPlatform())),
                learn(asks, ConnectionFact.HOST_CLASS, () -> HostClasses.classOf(origin.page())));
    }

    private @Nullable String countryOf(Origin origin) {
        return addresses.find(origin).flatMap(countries::countryOf).orElse(null);
    }

    /** A fault costs the fact, never the event; it is not logged, because it may speak of what was looked at. */
    private static @Nullable String learn(Set<ConnectionFact> asks, ConnectionFact fact, Fact source) {
        if (!asks.contains(fact)) {
            return null;
        }
        try {
            return source.get();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** Where a fact comes from. */
    private interface Fact {
        @Nullable
        String get();
    }
}
