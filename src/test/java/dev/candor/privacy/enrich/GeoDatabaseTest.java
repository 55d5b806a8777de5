package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.jobs.Probe.Finding;
import dev.candor.privacy.address.AddressLiteral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoDatabaseTest {
    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("countries.mmdb");
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,US",
        "81.2.69.142,GB",
        "2001:4860:4860::8888,US",
        "::ffff:8.8.8.8,US",
        "10.0.0.1,unknown",
        "127.0.0.1,unknown",
        "::1,unknown"
    })
    void knowsTheCountryOfAnAddress(String address, String country) throws IOException {
        GeoFiles.putGeoLite2(file);
        GeoDatabase database = open();

        assertThat(lookUp(database, address)).isEqualTo(country);
    }

    @Test
    void readsFlatDatabasesOfOtherMakers() throws IOException {
        Files.write(file, FlatDatabase.of("country ipvAll", "country_code", "DE"));
        GeoDatabase database = open();

        assertThat(lookUp(database, "8.8.8.8")).isEqualTo("DE");
    }

    @Test
    void storesNothingThatIsNoCountry() throws IOException {
        Files.write(file, FlatDatabase.of("country ipvAll", "country_code", "jane"));
        GeoDatabase database = open();

        assertThat(lookUp(database, "8.8.8.8")).isEqualTo("unknown");
    }

    @Test
    void knowsNothingWithoutADatabase() {
        GeoDatabase none = new GeoDatabase(Optional.empty(), Clock.systemUTC());
        none.refresh();

        assertThat(lookUp(none, "8.8.8.8")).isEqualTo("unknown");
        assertThat(lookUp(open(), "8.8.8.8")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 100_000, 3_900_000})
    void knowsNothingFromABrokenDatabase(int length) throws IOException {
        GeoFiles.putGeoLite2(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        GeoDatabase database = open();

        assertThat(lookUp(database, "8.8.8.8")).isEqualTo("unknown");
    }

    @Test
    void survivesADatabaseFullOfRubbish() throws IOException {
        GeoFiles.putGeoLite2(file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 1_000, bytes.length - 1_000, (byte) 0x5A);
        Files.write(file, bytes);
        GeoDatabase database = open();

        assertThat(lookUp(database, "8.8.8.8")).isEqualTo("unknown");
    }

    @Test
    void noticesADatabaseThatIsReplaced() throws IOException {
        Files.write(file, FlatDatabase.of("country ipvAll", "country_code", "DE"));
        GeoDatabase database = open();
        GeoFiles.putGeoLite2(file);

        database.refresh();

        assertThat(lookUp(database, "81.2.69.142")).isEqualTo("GB");
    }

    @Test
    void staysWithTheOneBeforeWhenItsReplacementIsBroken() throws IOException {
        GeoFiles.putGeoLite2(file);
        GeoDatabase database = open();
        Path broken = Files.writeString(folder.resolve("broken"), "broken");
        Files.move(broken, file, StandardCopyOption.REPLACE_EXISTING);

        database.refresh();

        assertThat(lookUp(database, "81.2.69.142")).isEqualTo("GB");
    }

    @Test
    void warnsOfAFileThatIsMissingBrokenOrOld() throws IOException {
        assertThat(new GeoDatabase(Optional.empty(), Clock.systemUTC()).look())
                .returns(true, Finding::isGood)
                .satisfies(finding -> assertThat(finding.sentence()).contains("no database of countries is set"));
        assertThat(open().look().isGood()).isFalse();

        Files.writeString(file, "broken");
        assertThat(open().look())
                .satisfies(finding -> assertThat(finding.sentence()).contains("is no database"));

        GeoFiles.putGeoLite2(file);
        assertThat(open().look().sentence()).contains("was made 2019", "newer one");
        assertThat(open(Instant.parse("2019-08-01T00:00:00Z")).look().isGood()).isTrue();
    }

    @Test
    void warnsWhenTheOneBeforeIsReadInPlaceOfABrokenOne() throws IOException {
        GeoFiles.putGeoLite2(file);
        GeoDatabase database = open();
        Path broken = Files.writeString(folder.resolve("broken"), "broken");
        Files.move(broken, file, StandardCopyOption.REPLACE_EXISTING);

        database.refresh();

        assertThat(database.look().sentence()).contains("the one before, made 2019");
    }

    private GeoDatabase open(Instant now) {
        GeoDatabase database = new GeoDatabase(Optional.of(file), Clock.fixed(now, ZoneOffset.UTC));
        database.refresh();
        return database;
    }

    private GeoDatabase open() {
        GeoDatabase database = new GeoDatabase(Optional.of(file), Clock.systemUTC());
        database.refresh();
        return database;
    }

    private static String lookUp(GeoDatabase database, String address) {
        return AddressLiteral.parse(address).flatMap(database::countryOf).orElse("unknown");
    }
}
