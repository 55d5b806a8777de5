package dev.candor.privacy.secret.client;

import dev.candor.event.ClientKey;
import dev.candor.event.EventKey;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.privacy.secret.KeyedHash;
import dev.candor.privacy.secret.SecretConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/**
 * Turns identifiers into client keys: HMAC-SHA-256 over the project's slug, a zero byte and the identifier, first 16 bytes.
 *
 * <p>The same identifier has the same key for as long as the installation lives, and another one in every project.
 *
 * <p>Also turns the ids that events bring into event keys, under a second secret that is made from the first: a client's
 * identifier sent as an event's id has another hash there, so neither table tells anything about the other.
 */
@ApplicationScoped
public class ClientKeys {
    private static final byte[] ZERO = {0};

    /** Domain of the second secret. */
    private static final byte[] OF_EVENTS = "candor secret: event keys".getBytes(StandardCharsets.UTF_8);

    private final KeyedHash hash;
    private final KeyedHash ofEvents;
    private final Neighborhood neighborhood;

    @Inject
    ClientKeys(SecretConfig config) {
        this(ClientKeyFile.read(config.clientKeyFile()));
    }

    public ClientKeys(byte[] secret) {
        hash = new KeyedHash(secret);
        ofEvents = new KeyedHash(hash.of(OF_EVENTS));
        neighborhood = new Neighborhood(ofEvents);
    }

    /** The key of an identifier in canonical form (a UUID in lower case with hyphens; other identifiers as sent). */
    public ClientKey keyOf(ProjectId project, String identifier) {
        return ClientKey.of(hash.of(
                project.slug().getBytes(StandardCharsets.UTF_8), ZERO, identifier.getBytes(StandardCharsets.UTF_8)));
    }

    /** The key of an event's own id, as sent: HMAC-SHA-256 over project's slug, type's name and id, each ended but the last by a zero. */
    public EventKey eventKeyOf(EventTypeId type, String id) {
        return EventKey.of(ofEvents.of(
                type.project().slug().getBytes(StandardCharsets.UTF_8),
                ZERO,
                type.name().getBytes(StandardCharsets.UTF_8),
                ZERO,
                id.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, but keys of ids that tell when they were made begin alike for each second: they are written together (ADR 42). */
    public EventKey eventKeyByTimeOf(EventTypeId type, String id) {
        EventKey key = eventKeyOf(type, id);
        long second = Neighborhood.secondOf(id);
        return second == Neighborhood.NONE ? key : key.beginning(neighborhood.of(second));
    }
}
