package dev.candor.privacy;

import dev.candor.event.AdmittedEvent;
import dev.candor.event.Enrichment;
import dev.candor.event.Event;
import dev.candor.event.Origin;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Turns an admitted event into one that may be stored: executes every treatment, hashes every identifier, forgets the
 * origin. The only maker of {@link Event}s.
 *
 * <p>Pure computation over what is in memory; never blocks.
 */
@ApplicationScoped
public class Anonymizer {

    /**
     * Executes the event's treatments.
     *
     * @param admitted the event, still readable
     * @param enrichment what was learnt from the connection
     * @param origin where it came from; read only if the type is known by a day's pseudonym
     * @return the event as it may be stored
     */
    public Event anonymize(AdmittedEvent admitted, Enrichment enrichment, Origin origin) {
        throw new UnsupportedOperationException();
    }
}
