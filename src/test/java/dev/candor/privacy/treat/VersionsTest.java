package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

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
        "1.0.0-RC1,1.0.0-RC1"
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
                "1234567.0.0",
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
}
