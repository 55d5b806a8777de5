package dev.candor.privacy.secret;

import dev.candor.event.ProjectId;
import dev.candor.event.Pseudonym;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns a visitor's address and agent into a pseudonym of the day: HMAC-SHA-256 under the salt of the UTC day of arrival,
 * first 16 bytes.
 *
 * <p>Hashed are the purpose, the project's slug, each ended by a zero byte, the number of the address's bytes, those bytes,
 * and the agent: no two visitors give the same text.
 */
@ApplicationScoped
public class Pseudonyms {
    private static final String PURPOSE = "visitor of a day";

    private final Salts salts;

    @Inject
    Pseudonyms(Salts salts) {
        this.salts = salts;
    }

    /** The visitor's pseudonym, or nothing if the day's salt is unknown, not yet or no longer. */
    public Optional<Pseudonym> of(ProjectId project, Instant arrivedAt, InetAddress address, String agent) {
        return salts.saltAt(arrivedAt).map(salt -> {
            byte[] domain = (PURPOSE + '\0' + project.slug() + '\0').getBytes(StandardCharsets.UTF_8);
            byte[] place = address.getAddress();
            byte[] length = {(byte) place.length};
            ByteBuffer hash =
                    ByteBuffer.wrap(salt.hash().of(domain, length, place, agent.getBytes(StandardCharsets.UTF_8)));
            return new Pseudonym(Days.of(arrivedAt), hash.getLong(), hash.getLong());
        });
    }
}
