package dev.candor.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param id the row's own id, made by the server
 * @param receivedAt when it arrived, read from the id (millisecond); under a pseudonym of the day, when that day began
 * @param typeNumber its event type's number
 * @param definitionVersion the version of the definition that admitted it
 * @param client the short name of its client; null if it has none
 * @param mentions short names of other clients it names, each as {@code role: c-7f3a2e}
 * @param expiresOn the day on which it is dropped
 * @param version the client's version
 * @param country two letters
 * @param properties the JSON object as stored
 */
public record StoredEvent(
        UUID id,
        Instant receivedAt,
        int typeNumber,
        int definitionVersion,
        @Nullable String client,
        List<String> mentions,
        LocalDate expiresOn,
        @Nullable String version,
        @Nullable String country,
        String properties) {}
