package dev.candor.ingest;

import dev.candor.event.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to an event: told to whoever sent it, stored nowhere.
 *
 * @param type the event type that takes it; null if refused
 * @param refused why it would not be admitted; null if it would
 * @param optedOut whether it would end at its opt-out
 * @param identity {@code client}, {@code pseudonym} or {@code none}
 * @param kept the JSON object that would be stored; null if nothing would
 * @param version the version that would be stored beside it
 * @param country the country that would be stored beside it
 * @param changed JSON pointers of the properties whose value would change, each with what it would become; what it was
 *     is known to the sender
 * @param dropped JSON pointers of what would be dropped
 * @param expiresOn the day on which the row would be dropped
 */
public record Rehearsal(
        @Nullable String type,
        @Nullable Refusal refused,
        boolean optedOut,
        String identity,
        @Nullable String kept,
        @Nullable String version,
        @Nullable String country,
        Map<String, String> changed,
        List<String> dropped,
        @Nullable LocalDate expiresOn) {

    static Rehearsal ofOptOut() {
        return new Rehearsal(null, null, true, "none", null, null, null, Map.of(), List.of(), null);
    }

    static Rehearsal ofRefusal(Refusal refusal) {
        return new Rehearsal(null, refusal, false, "none", null, null, null, Map.of(), List.of(), null);
    }
}
