package dev.candor.event;

import dev.candor.event.rule.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that may be stored. Made by {@code privacy} only; nothing in it can be traced to an address, a name or an
 * identifier.
 *
 * @param type the event type
 * @param definitionVersion the version of the definition that admitted it
 * @param receivedAt when it arrived, by the server's clock
 * @param expiresOn the UTC day on which its row is dropped
 * @param key its own id, hashed; null if its client gives it none
 * @param sender who sent it, as a hash or not at all
 * @param mentions other clients that it names, as hashes
 * @param version the client's version, if the type has one
 * @param country two letters, if the type asks for it
 * @param properties a JSON object in UTF-8, ready to be stored
 * @param counted what of it is counted
 * @param misfits listed properties that did not fit: counted, not stored with the row
 */
// The array is written once and never compared: a copy for each event would be paid on the hot path for nothing.
@SuppressWarnings("ArrayRecordComponent")
public record Event(
        EventTypeId type,
        int definitionVersion,
        Instant receivedAt,
        LocalDate expiresOn,
        @Nullable EventKey key,
        Sender sender,
        List<Mention> mentions,
        @Nullable String version,
        @Nullable String country,
        byte[] properties,
        Counted counted,
        List<Misfit> misfits) {

    @Override
    public String toString() {
        return "Event of " + type.name();
    }
}
