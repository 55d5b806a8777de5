package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.candor.privacy.address.AddressLiteral;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database of countries is a file from outside: whatever is in it, an answer or none, in little time and memory. */
class HostileDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long ROOM = 8_000_000;
    private static final List<InetAddress> ADDRESSES = Stream.of(
                    "8.8.8.8", "81.2.69.142", "2001:4860:4860::8888", "0.0.0.0")
            .map(text -> AddressLiteral.parse(text).orElseThrow())
            .toList();

    @TempDir
    Path folder;

    private Path file = Path.of("unset");
    private byte[] small = {};
    private byte[] large = {};

    @BeforeEach
    void read() throws IOException {
        file = folder.resolve("countries.mmdb");
        small = FlatDatabase.of("country ipvAll", "country_code", "DE");
        GeoFiles.putGeoLite2(file);
        large = Files.readAllBytes(file);
    }

    @Test
    void survivesEveryFlippedBitOfASmallOne() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int bit = 0; bit < small.length * 8; bit++) {
                byte[] flipped = small.clone();
                flipped[bit / 8] ^= (byte) (1 << (bit % 8));
                assertIsHarmless(flipped);
            }
        });
    }

    @Test
    void survivesASmallOneCutAnywhere() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int length = 0; length < small.length; length++) {
                assertIsHarmless(Arrays.copyOf(small, length));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void survivesARealOneWithRubbishInIt(long seed) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(PATIENCE, () -> {
            byte[] damaged = large.clone();
            for (int i = 0; i < 20_000; i++) {
                damaged[random.nextInt(damaged.length - (int) seed % 2 * 2_000)] = (byte) random.nextInt();
            }
            assertIsHarmless(damaged);
        });
    }

    @Test
    void makesNoRoomForWhatMetadataOnlyClaimsToHold() throws IOException {
        byte[] claim = small.clone();
        int languages = indexOf(claim, "languages") + "languages".length();
        byte[] head = Arrays.copyOf(claim, languages);
        // A list (type 11, extended) of 16,843,036 items.
        byte[] greedy = {(byte) 0x1F, 4, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        byte[] rest = Arrays.copyOfRange(claim, languages + 2, claim.length);

        assertIsHarmless(joined(head, greedy, rest));
    }

    private void assertIsHarmless(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        GeoDatabase database = new GeoDatabase(Optional.of(file), Clock.systemUTC());

        database.refresh();
        List<String> found = ADDRESSES.stream()
                .map(address -> database.countryOf(address).orElse("unknown"))
                .toList();

        assertThat(found).allMatch(country -> country.equals("unknown") || country.matches("[A-Z]{2}"));
        assertThat(database.look().sentence()).isNotBlank();
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(ROOM);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] joined(byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
