package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.event.ProjectId;
import dev.candor.event.Pseudonym;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Pseudonyms of a day against the platform's own HMAC, and what follows from their being one. */
class PseudonymProperties {
    private static final String PURPOSE = "visitor of a day";
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-10T00:00:00Z");
    private static final long DAY = 86_400_000;
    private static final int MANY = 4_096;

    /** What a pseudonym is made of, and the moment of its day at which it is asked for. */
    record Visit(ProjectId project, InetAddress address, String agent, Instant at) {}

    @Property(tries = 300)
    void areTheHashOfPurposeProjectAddressAndAgent(@ForAll @Size(32) byte[] salt, @ForAll("visits") Visit visit)
            throws Exception {
        Pseudonym pseudonym = of(salt, visit);

        assertThat(pseudonym).isEqualTo(expected(salt, PURPOSE, visit));
        assertThat(pseudonym).isNotEqualTo(expected(salt, "another purpose", visit));
    }

    @Property(tries = 20)
    void changeWithEverySingleBitOfAnySalt(@ForAll @Size(32) byte[] salt, @ForAll("visits") Visit visit)
            throws SQLException {
        Set<Pseudonym> found = new HashSet<>();
        found.add(of(salt, visit));

        for (int bit = 0; bit < 256; bit++) {
            byte[] flipped = salt.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            found.add(of(flipped, visit));
        }

        assertThat(found).hasSize(257);
    }

    /** Each of the 128 bits is set in about half of them: within six standard deviations of 2,048, which chance misses once in 10^6. */
    @Example
    void useAllOfTheirBits() throws Exception {
        Pseudonyms pseudonyms = pseudonyms(new byte[32]);
        InetAddress address = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 9});
        Set<Pseudonym> found = new HashSet<>();
        int[] set = new int[128];

        for (int i = 0; i < MANY; i++) {
            Pseudonym one = pseudonyms
                    .of(new ProjectId("refine"), MIDNIGHT, address, "agent " + i)
                    .orElseThrow();
            found.add(one);
            for (int bit = 0; bit < 64; bit++) {
                set[bit] += (int) (one.high() >>> bit & 1);
                set[64 + bit] += (int) (one.low() >>> bit & 1);
            }
        }

        assertThat(found).hasSize(MANY);
        assertThat(Arrays.stream(set).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(MANY / 2 - 6 * 32, MANY / 2 + 6 * 32));
    }

    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<InetAddress> addresses = Arbitraries.of(4, 16)
                .flatMap(length ->
                        Arbitraries.bytes().array(byte[].class).ofSize(length).map(PseudonymProperties::address));
        return Combinators.combine(
                        Arbitraries.of("refine", "hasura", "my-project", "a", "a-b")
                                .map(ProjectId::new),
                        addresses,
                        Arbitraries.strings(),
                        Arbitraries.longs().between(0, DAY - 1).map(MIDNIGHT::plusMillis))
                .as(Visit::new);
    }

    private static Pseudonym of(byte[] salt, Visit visit) throws SQLException {
        return pseudonyms(salt)
                .of(visit.project(), visit.at(), visit.address(), visit.agent())
                .orElseThrow();
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Pseudonyms pseudonyms(byte[] salt) throws SQLException {
        FakeShelf shelf = new FakeShelf();
        shelf.put(TODAY, salt);
        Salts salts = new Salts(shelf, MutableClock.at("2026-03-10T12:00:00Z"), new SecureRandom());
        salts.refresh();
        return new Pseudonyms(salts);
    }

    private static Pseudonym expected(byte[] salt, String purpose, Visit visit) throws GeneralSecurityException {
        byte[] address = visit.address().getAddress();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes((purpose + '\0' + visit.project().slug() + '\0').getBytes(StandardCharsets.UTF_8));
        text.write(address.length);
        text.writeBytes(address);
        text.writeBytes(visit.agent().getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(text.toByteArray()));
        return new Pseudonym(TODAY, hash.getLong(), hash.getLong());
    }
}
