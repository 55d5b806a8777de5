package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.event.Event;
import dev.candor.event.Sender;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.privacy.Admitted;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.Origins;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.TestAnonymizer;
import dev.candor.privacy.secret.AddressSearch.Found;
import dev.candor.privacy.secret.AddressSearch.Secret;
import dev.candor.store.Database;
import dev.candor.store.OwnSchema;
import dev.candor.store.commit.GroupTransaction;
import dev.candor.store.commit.Memory;
import dev.candor.store.group.Batch;
import dev.candor.store.group.CommitGroup;
import dev.candor.store.group.GroupPart;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * After the salts' term nobody who holds everything that is stored finds the address behind any of it, by trying them.
 *
 * <p>Among the addresses that are tried are those that sent, so that there is something to be found: while the salts live, the same
 * search finds every one of them. Even the pseudonyms themselves are among what is searched for, although they are swept. In a schema
 * of its own, because the application under test keeps its salts in the public one.
 *
 * <p>{@code -Dcandor.proof.bits=32} tries all 2^32 of them (docs/proofs.md).
 */
@QuarkusTest
class EveryAddressTest {
    private static final String SCHEMA = "every_address_test";
    private static final String PROJECT = "refine";
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0";
    private static final List<String> SENDERS = List.of("203.0.113.7", "203.0.77.1", "203.0.113.254");
    private static final long SLASH_16 = 203L << 24;
    private static final long SLASH_24 = SLASH_16 + (113 << 8);
    private static final AddressForm OWN = AddressForm.ofPseudonym(PROJECT, AGENT);
    private static final String SALT = SCHEMA + ".salt.secret";
    private static final int VALUES_OF_A_COLUMN = 5;

    @Inject
    OwnSchema schema;

    private final MutableClock clock = MutableClock.at(Origins.ARRIVAL.toString());
    private DataSource own;
    private final List<byte[]> pseudonyms = new ArrayList<>();

    @BeforeEach
    void makeTables() throws IOException {
        own = schema.make(
                SCHEMA,
                "V002__privacy.sql",
                "V004__store.sql",
                "V009__seen.sql",
                "V010__rollup_delta.sql",
                "V011__erasure_epoch.sql");
        new Database(own)
                .run("create table event_all partition of event for values from ('2026-01-01') to ('2027-01-01')");
    }

    @AfterEach
    void dropTables() {
        new Database(own).run("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void findsNobodyOnceTheSaltIsGone(TestReporter reporter) throws Exception {
        // Given
        Salts salts = new Salts(new SaltTable(own), clock, new SecureRandom());
        salts.refresh();
        everySenderSends(salts);
        assertThat(findAll(loot(), loot().secrets(SALT)))
                .as("while the salt lives")
                .containsExactlyInAnyOrderElementsOf(SENDERS);

        // When
        clock.advance(Duration.ofHours(48));
        salts.refresh();

        // Then
        Loot loot = loot();
        reporter.publishEntry("secrets", String.valueOf(loot.secrets().size()));
        assertThat(loot.secrets()).extracting(Secret::name).contains("client.key", SALT, "public.ingest_key.key_text");
        assertThat(findAll(loot, loot.secrets())).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "candor.proof.bits", matches = "\\d+")
    void findsNobodyAmongAllAddresses(TestReporter reporter) throws Exception {
        Salts salts = new Salts(new SaltTable(own), clock, new SecureRandom());
        salts.refresh();
        everySenderSends(salts);
        clock.advance(Duration.ofHours(48));
        salts.refresh();
        Loot loot = loot();
        AddressSearch search = new AddressSearch(loot.words());
        long count = 1L << Integer.getInteger("candor.proof.bits");
        long first = SLASH_16 + (113 << 8) & -count;
        List<Secret> keys = loot.secrets().stream()
                .limit(Integer.getInteger("candor.proof.keys", Integer.MAX_VALUE))
                .toList();

        for (Secret key : keys) {
            long start = System.nanoTime();
            List<Found> found = search.search(key, OWN, first, count);
            report(reporter, key, count, System.nanoTime() - start);
            assertThat(found).isEmpty();
        }
    }

    private static void report(TestReporter reporter, Secret key, long count, long nanos) {
        double seconds = nanos / 1e9;
        reporter.publishEntry(
                key.name(),
                "%d addresses in %.0f s, %.1f million a second".formatted(count, seconds, count / seconds / 1e6));
    }

    private void everySenderSends(Salts salts) throws Exception {
        Anonymizer anonymizer = TestAnonymizer.with(new Pseudonyms(salts));
        List<Event> events = new ArrayList<>();
        for (String sender : SENDERS) {
            Origin origin =
                    Origins.from(sender).agent(AGENT, "https://app.example.org").origin();
            events.add(anonymizer.anonymize(
                    new Admitted()
                            .by(AdmittedIdentity.DayPseudonym.DAY_PSEUDONYM)
                            .event(),
                    Enrichment.NONE,
                    SubmissionNotes.onOne(origin)));
        }
        CommitGroup group = new CommitGroup(events.size());
        Batch batch = new Batch(events);
        for (int i = 0; i < events.size(); i++) {
            group.add(batch, i);
            Sender.Visitor visitor = (Sender.Visitor) events.get(i).sender();
            pseudonyms.add(ByteBuffer.allocate(16)
                    .putLong(visitor.pseudonym().high())
                    .putLong(visitor.pseudonym().low())
                    .array());
        }
        new GroupTransaction(own, clock, new SecureRandom(), Memory.empty()).commit(GroupPart.whole(group));
    }

    /** Everything that is stored now, the client key first. */
    private Loot loot() throws Exception {
        Loot loot = new Loot();
        loot.addFile(Path.of("src/test/resources/keys/client.key"));
        loot.addFolder(Path.of("target/test-home"), Path.of("target/test-home/postgres/data"));
        loot.addTables(own, VALUES_OF_A_COLUMN);
        loot.addSettings(ConfigProvider.getConfig());
        pseudonyms.forEach(pseudonym -> loot.add("pseudonym", pseudonym));
        return loot;
    }

    /** The addresses that are found under any of the secrets, in any form: those around a sender and some others. */
    private static Set<String> findAll(Loot loot, List<Secret> secrets) {
        AddressSearch search = new AddressSearch(loot.words());
        Random random = new Random(4);
        Set<String> found = new TreeSet<>();
        for (Secret secret : secrets) {
            List<Found> matches = new ArrayList<>(search.search(secret, OWN, SLASH_16, 1 << 16));
            for (AddressForm form : AddressForm.all(PROJECT, AGENT)) {
                matches.addAll(search.search(secret, form, SLASH_24, 1 << 8));
                matches.addAll(search.search(secret, form, random.nextInt() & 0xFFFF_FF00L, 1 << 9));
            }
            matches.forEach(match -> found.add(text(match.address())));
        }
        return found;
    }

    private static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
    }
}
