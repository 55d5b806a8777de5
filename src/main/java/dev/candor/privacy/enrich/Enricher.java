package dev.candor.privacy.enrich;

import dev.candor.event.AdmittedEvent;
import dev.candor.event.Enrichment;
import dev.candor.event.Origin;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from a connection what the definition asks for, and nothing else. Never fails, never blocks. */
@ApplicationScoped
public class Enricher {

    /** What the event's type asks of the connection; {@link Enrichment#NONE} if it asks nothing. */
    public Enrichment enrich(AdmittedEvent admitted, Origin origin) {
        throw new UnsupportedOperationException();
    }
}
