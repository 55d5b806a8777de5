package dev.candor.privacy;

import dev.candor.event.AdmittedEvent;
import dev.candor.event.ConnectionFact;
import dev.candor.event.Enrichment;
import dev.candor.event.Event;
import dev.candor.event.Expiry;
import dev.candor.event.Origin;
import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.secret.ClientKeys;
import dev.candor.privacy.secret.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Turns an admitted event into one that may be stored: executes every treatment, hashes every identifier, forgets the
 * origin. The only maker of {@link Event}s.
 *
 * <p>Pure computation over what is in memory; never blocks.
 */
@ApplicationScoped
public class Anonymizer {
    private final PropertiesWriter properties = new PropertiesWriter();
    private final Senders senders;

    @Inject
    Anonymizer(ClientKeys keys, Pseudonyms pseudonyms, Addresses addresses) {
        senders = new Senders(keys, pseudonyms, addresses);
    }

    /**
     * Executes the event's treatments.
     *
     * @param admitted the event, still readable
     * @param enrichment what was learnt from the connection
     * @param origin where it came from; read only if the type is known by a day's pseudonym
     * @return the event as it may be stored
     * @throws Untreatable if that is impossible; the event must then not be stored
     */
    public Event anonymize(AdmittedEvent admitted, Enrichment enrichment, Origin origin) {
        try {
            return new Event(
                    admitted.type(),
                    admitted.definitionVersion(),
                    origin.arrivedAt(),
                    Expiry.of(origin.arrivedAt(), admitted.retention()),
                    senders.senderOf(admitted, origin),
                    senders.mentionsOf(admitted),
                    properties.version(admitted),
                    admitted.asks().contains(ConnectionFact.COUNTRY) ? enrichment.country() : null,
                    properties.write(admitted, enrichment),
                    admitted.misfits());
        } catch (RuntimeException e) {
            throw new Untreatable(admitted.type(), e);
        }
    }
}
