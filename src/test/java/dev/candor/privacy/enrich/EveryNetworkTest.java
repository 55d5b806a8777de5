package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.maxmind.db.CHMCache;
import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import dev.candor.event.Event;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.privacy.Admitted;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.Origins;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.TestAnonymizer;
import dev.candor.privacy.address.AddressLiteral;
import dev.candor.privacy.address.Direct;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every network of MaxMind's own databases, its first address and its last: what is told of each is the country that MaxMind's record
 * names, and nothing else of the record, whatever else that holds.
 */
class EveryNetworkTest {
    private static final AdmittedEvent ASKING =
            new Admitted().asking(ConnectionFact.values()).event();

    @TempDir
    Path folder;

    @Test
    void hasTheCountryThatTheDatabaseNames() throws Exception {
        Path file = put("GeoLite2-Country.mmdb");
        Enricher enricher = enricher(file);
        Map<String, String> wrong = new TreeMap<>();
        int networks = 0;
        try (Reader reader = new Reader(file.toFile(), new CHMCache())) {
            for (Networks<Map> all = reader.networks(Map.class); all.hasNext(); networks++) {
                DatabaseRecord<Map> record = all.next();
                InetAddress first = record.network().networkAddress();
                String expected = countryIn(record.data());
                for (InetAddress address :
                        new InetAddress[] {first, last(first, record.network().prefixLength())}) {
                    Enrichment learnt = enricher.enrich(ASKING, from(address));
                    if (!learnt.equals(new Enrichment(expected, learnt.agent(), learnt.system(), learnt.hostClass()))) {
                        wrong.put(address.getHostAddress(), expected + " is told as " + learnt.country());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(networks).isGreaterThan(400_000);
    }

    /** Of a database of cities, twenty thousand addresses: a row with all that may be learnt holds two letters of its record. */
    @Test
    void leavesNothingElseOfARecordInARow() throws IOException {
        Path file = put("GeoLite2-City.mmdb");
        Enricher enricher = enricher(file);
        Anonymizer anonymizer = TestAnonymizer.fixed();
        int rich = 0;
        try (Reader reader = new Reader(file.toFile(), new CHMCache())) {
            Random random = new Random(8);
            byte[] bytes = new byte[4];
            for (int i = 0; i < 20_000; i++) {
                random.nextBytes(bytes);
                InetAddress address = InetAddress.getByAddress(bytes);
                Map<?, ?> record = reader.get(address, Map.class);
                Event event = anonymizer.anonymize(ASKING, enricher.enrich(ASKING, from(address)), from(address));

                assertThat(event.country()).isEqualTo(countryIn(record));
                assertThat(new String(event.properties(), StandardCharsets.UTF_8))
                        .isEqualTo("{}");
                rich += record != null && record.containsKey("location") && record.containsKey("postal") ? 1 : 0;
            }
        }

        assertThat(rich).as("records with coordinates and a postcode").isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "81.2.69.142", "2001:4860:4860::8888"})
    void ofADatabaseOfNetworksNothingIsTold(String address) throws IOException {
        Path file = put("GeoLite2-ASN.mmdb");

        Enrichment learnt =
                enricher(file).enrich(ASKING, from(AddressLiteral.parse(address).orElseThrow()));

        assertThat(learnt).isEqualTo(Enrichment.NONE);
    }

    private static SubmissionNotes from(InetAddress address) {
        return SubmissionNotes.onOne(Origins.from(address.getHostAddress()).origin());
    }

    /** By the record as it stands, not by our own picture of it. */
    private static @Nullable String countryIn(@Nullable Map<?, ?> data) {
        return data != null && data.get("country") instanceof Map<?, ?> country
                ? (String) country.get("iso_code")
                : null;
    }

    private static InetAddress last(InetAddress first, int prefix) throws UnknownHostException {
        byte[] bytes = first.getAddress();
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return InetAddress.getByAddress(bytes);
    }

    private Path put(String name) throws IOException {
        try (InputStream database = getClass().getResourceAsStream("/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(database, file);
            return file;
        }
    }

    private static Enricher enricher(Path file) {
        GeoDatabase countries = new GeoDatabase(Optional.of(file), Clock.systemUTC());
        countries.refresh();
        return new Enricher(Direct.addresses(), countries);
    }
}
