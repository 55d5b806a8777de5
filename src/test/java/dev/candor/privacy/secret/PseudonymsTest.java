package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.event.ProjectId;
import dev.candor.event.Pseudonym;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final ProjectId REFINE = new ProjectId("refine");
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64)";
    private static final InetAddress ADDRESS = address(203, 0, 113, 9);

    @Test
    void agreesWithAnIndependentTool() throws SQLException {
        Pseudonym pseudonym =
                pseudonyms(counting()).of(REFINE, NOON, ADDRESS, AGENT).orElseThrow();

        // Computed with OpenSSL.
        assertThat(pseudonym).isEqualTo(new Pseudonym(TODAY, 0xd9581e0d4174e142L, 0xca1498a3bced07d4L));
    }

    @Test
    void changesWithEverySingleBitOfTheSalt() throws SQLException {
        Set<Pseudonym> found = new HashSet<>();
        found.add(pseudonyms(counting()).of(REFINE, NOON, ADDRESS, AGENT).orElseThrow());

        for (int bit = 0; bit < 256; bit++) {
            byte[] flipped = counting();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            found.add(pseudonyms(flipped).of(REFINE, NOON, ADDRESS, AGENT).orElseThrow());
        }

        assertThat(found).hasSize(257);
    }

    @Test
    void changesWithProjectAddressAndAgent() throws SQLException {
        Pseudonyms pseudonyms = pseudonyms(counting());

        Set<Optional<Pseudonym>> found = Set.of(
                pseudonyms.of(REFINE, NOON, ADDRESS, AGENT),
                pseudonyms.of(new ProjectId("hasura"), NOON, ADDRESS, AGENT),
                pseudonyms.of(REFINE, NOON, address(203, 0, 113, 10), AGENT),
                pseudonyms.of(REFINE, NOON, ADDRESS, "curl/8.0"),
                pseudonyms.of(REFINE, NOON, ADDRESS, ""));

        assertThat(found).hasSize(5).doesNotContain(Optional.empty());
    }

    @Test
    void givesALateEventNoneRatherThanAWrongOne() throws SQLException {
        Pseudonyms pseudonyms = pseudonyms(counting());

        assertThat(pseudonyms.of(REFINE, NOON.minus(Duration.ofDays(2)), ADDRESS, AGENT))
                .isEmpty();
    }

    private static Pseudonyms pseudonyms(byte[] salt) throws SQLException {
        FakeShelf shelf = new FakeShelf();
        shelf.put(TODAY, salt);
        Salts salts = new Salts(shelf, MutableClock.at("2026-03-10T12:00:00Z"), new SecureRandom());
        salts.refresh();
        return new Pseudonyms(salts);
    }

    private static byte[] counting() {
        byte[] salt = new byte[32];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        return salt;
    }

    private static InetAddress address(int... parts) {
        byte[] bytes = {(byte) parts[0], (byte) parts[1], (byte) parts[2], (byte) parts[3]};
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
