package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "v2.48.10,v2.48.10",
        "4.58.0,4.58.0",
        "v1.0.0-alpha36,v1.0.0-alpha36",
        "v1.0.0-beta.10,v1.0.0-beta.10",
        "v2.48.10-ce,v2.48.10-ce",
        "v2.0.0-alpha.1.cloud.2,v2.0.0-alpha.1.cloud.2",
        "v2.0.9-cloud.1,v2.0.9-cloud.1",
        "19.0.0-rc-66855b96-20241106,19.0.0-rc",
        "14.0.0-canary.20231016,14.0.0-canary",
        "5.0.0-next.12+build.secret,5.0.0-next.12",
        "5.0.0+host.example,5.0.0",
        "1.0.0-RC1,1.0.0-RC1",
        "2026.11.22,2026.11.22",
        "26.1122.0-nightly,26.1122.0-nightly",
        "10.0.22631,10.0.22631",
        "120.0.6099,120.0.6099",
        "v1.0.0-rc9999,v1.0.0-rc9999",
        "v1.0.0-rc999.9999,v1.0.0-rc999",
        "v1.0.0-alpha.1.beta.2.rc.3,v1.0.0-alpha.1.beta.2",
        "1.0.0-rc.,1.0.0-rc"
    })
    void keepsReleasesAndKnownPrereleases(String sent, String stored) {
        assertThat(Versions.cut(3, sent)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dev",
                "12",
                "1.2",
                "1.2.3.4",
                "192.168.100.200",
                "01.2.3",
                "1.2.3-",
                "1.2.3-acme",
                "1.2.3-acme.rc.1",
                "1.2.3-rcacme",
                "1.2.3-pr-1234",
                "^4.0.0",
                "V1.2.3",
                "v1.2.3 ",
                "12345.0.0",
                "0.12345.0",
                "0.0.123456",
                "555.123.4567",
                "123.45.6789",
                "v123456.654321.111111-rc9999",
                "4930.1234.56789",
                "1.0.0-rc99999",
                "1.2.3\n",
                "2.0.0-1",
                "dev-318f297e-my-branch",
                "１.２.３"
            })
    void storesOtherForAnythingElse(String sent) {
        assertThat(Versions.cut(3, sent)).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @CsvSource({"1,v18.16.0,v18", "2,v18.16.0,v18.16", "1,18.0.0-acme,18", "2,18.16,OTHER"})
    void cutsToTheNumberOfParts(int parts, String sent, String stored) {
        assertThat(Versions.cut(parts, sent)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 100_000})
    void doesNotReadWhatIsTooLong(int length) {
        assertThat(Versions.cut(3, "1.2.3-rc" + "a".repeat(length))).isEqualTo("OTHER");
    }

    /** The grammar as a pattern, which is slower and easier to read. */
    @Property(tries = 5000)
    void agreesWithItsGrammar(@ForAll("nearlyVersions") String sent) {
        boolean fits = sent.matches("v?(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,4})"
                        + "(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?")
                && sent.replaceAll("[-+].*", "").replaceAll("[^0-9]", "").length() <= 8;

        assertThat(Versions.cut(1, sent)).isEqualTo(fits ? sent.replaceAll("\\..*", "") : "OTHER");
        assertThat(Versions.cut(2, sent)).isEqualTo(fits ? sent.replaceAll("^([^.]*\\.[^.]*)\\..*", "$1") : "OTHER");
    }

    @Provide
    Arbitrary<String> nearlyVersions() {
        Arbitrary<String> number =
                Arbitraries.of("0", "1", "7", "12", "01", "999", "1234", "12345", "123456", "", "x", "１");
        Arbitrary<String> sign = Arbitraries.of(".", ".", ".", ".", ".", "", "-", "+");
        Arbitrary<String> suffix =
                Arbitraries.of("", "", "-rc1", "-rc.1", "-", "+", "+b-2", "+a.b", "_", "-a_b", ".4", "\n");
        return Combinators.combine(
                        Arbitraries.of("", "v", "V", " "), number, sign, number, sign, number, suffix, suffix)
                .as((v, a, dot, b, point, c, one, other) -> v + a + dot + b + point + c + one + other);
    }

    @Property(tries = 500)
    void leavesRoomForTwelveDigitsAtMost(
            @ForAll @IntRange(min = 0) int major,
            @ForAll @IntRange(min = 0, max = 99_999) int minor,
            @ForAll @IntRange(min = 0, max = 999_999) int patch,
            @ForAll @IntRange(min = 0, max = 99_999) int candidate) {
        String stored = Versions.cut(
                3,
                major % 100_000 + "." + minor + "." + patch + "-rc" + candidate + "." + major % 1000 + "."
                        + minor % 100);

        assertThat(stored.chars().filter(Character::isDigit).count()).isLessThanOrEqualTo(12);
    }
}
