package dev.candor.privacy;

import dev.candor.event.Event;
import dev.candor.event.EventKey;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.rule.Expiry;
import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.cap.Bringer;
import dev.candor.privacy.cap.DistinctValues;
import dev.candor.privacy.cap.TypeValues;
import dev.candor.privacy.secret.Pseudonyms;
import dev.candor.privacy.secret.client.ClientKeys;
import dev.candor.privacy.treat.Treatments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns an admitted event into one that may be stored: executes every treatment, hashes every identifier, forgets the
 * origin. The only maker of {@link Event}s.
 *
 * <p>Pure computation over what is in memory; never blocks.
 */
@Singleton
public class Anonymizer {
    private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private final Treatments treatments = new Treatments();
    private final ClientKeys keys;
    private final Senders senders;
    private final DistinctValues values;
    private final FreshValues fresh;

    @Inject
    Anonymizer(ClientKeys keys, Pseudonyms pseudonyms, Addresses addresses, DistinctValues values, FreshValues fresh) {
        this.keys = keys;
        senders = new Senders(keys, pseudonyms, addresses);
        this.values = values;
        this.fresh = fresh;
    }

    /**
     * Executes the event's treatments.
     *
     * @param admitted the event, still readable
     * @param enrichment what was learnt from the connection
     * @param notes on its submission; of the origin, the address is read only if the type is known by a day's pseudonym, or for its
     *     network if it brings a word that nobody knows yet
     * @return the event as it may be stored
     * @throws Untreatable if that is impossible; the event must then not be stored
     */
    public Event anonymize(AdmittedEvent admitted, Enrichment enrichment, SubmissionNotes notes) {
        TypeValues known = values.of(admitted.type());
        long day = Math.floorDiv(notes.origin().arrivedAt().getEpochSecond(), SECONDS_OF_DAY);
        Bringer bringer = new Bringer(day, fresh.allowanceOf(notes));
        return treat(admitted, enrichment, notes, (path, word) -> known.reasonAgainst(path, word, bringer));
    }

    /**
     * What {@link #anonymize} would make of it on a day that has room for every value. Must not be stored. Whether there is room is
     * not told: it would tell anybody who guesses a value whether others have sent it.
     *
     * @throws Untreatable if that is impossible
     */
    public Event rehearse(AdmittedEvent admitted, Enrichment enrichment, SubmissionNotes notes) {
        return treat(admitted, enrichment, notes, (path, word) -> null);
    }

    private Event treat(
            AdmittedEvent admitted, Enrichment enrichment, SubmissionNotes notes, PropertiesWriter.Room room) {
        try {
            Instant arrivedAt = notes.origin().arrivedAt();
            PropertiesWriter writer = new PropertiesWriter(treatments, notes, room, admitted);
            String version = writer.version();
            String country = writer.country(enrichment);
            byte[] properties = writer.write(enrichment);
            return new Event(
                    admitted.type(),
                    admitted.definitionVersion(),
                    arrivedAt,
                    Expiry.of(arrivedAt, admitted.retention()),
                    keyOf(admitted),
                    senders.senderOf(admitted, notes),
                    senders.mentionsOf(admitted, notes),
                    version,
                    country,
                    properties,
                    writer.counted(),
                    writer.misfits());
        } catch (RuntimeException e) {
            throw new Untreatable(admitted.type(), e);
        }
    }

    private @Nullable EventKey keyOf(AdmittedEvent admitted) {
        String id = admitted.eventId();
        if (id == null) {
            return null;
        }
        // A pseudonym's row tells no moment, so what lies beside it must not either.
        return admitted.identity() instanceof AdmittedIdentity.DayPseudonym
                ? keys.eventKeyOf(admitted.type(), id)
                : keys.eventKeyByTimeOf(admitted.type(), id);
    }
}
