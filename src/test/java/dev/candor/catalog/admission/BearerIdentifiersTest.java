package dev.candor.catalog.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.IdentityRule.Rights;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which UUIDs may be a bearer's secret: random ones in the spelling of RFC 9562, section 4, and no other. */
class BearerIdentifiersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "version 4, 79485a57-fca5-40f3-a31b-78c0d211314b, true",
        "version 7, 01932f3c-7b1a-7c3e-9f00-0123456789ab, true",
        "version 4 in upper case, 79485A57-FCA5-40F3-A31B-78C0D211314B, true",
        "version 4 in both cases, 79485a57-FCA5-40f3-A31b-78c0d211314B, true",
        "nil, 00000000-0000-0000-0000-000000000000, false",
        "max, ffffffff-ffff-ffff-ffff-ffffffffffff, false",
        "version 1 with time and network card, 6ba7b810-9dad-11d1-80b4-00c04fd430c8, false",
        "version 2 with an account number, 000003e8-9dad-21d1-8000-325096b39f47, false",
        "version 3 of a name, 6fa459ea-ee8a-3ca4-894e-db77e160355e, false",
        "version 5 of a name, 886313e1-3b8a-5372-9b90-0c9aee199e5d, false",
        "version 6 with a time, 1ec9414c-232a-6b00-b3c8-9f6bdeced846, false",
        "version 8 of whatever, 320c3d4d-cc00-875b-8ec9-32d5f69181c0, false",
        "version 0, 79485a57-fca5-00f3-a31b-78c0d211314b, false",
        "version 9, 79485a57-fca5-90f3-a31b-78c0d211314b, false",
        "version f, 79485a57-fca5-f0f3-a31b-78c0d211314b, false",
        "version 4 of an old variant, 79485a57-fca5-40f3-331b-78c0d211314b, false",
        "version 4 of Microsoft's variant, 79485a57-fca5-40f3-c31b-78c0d211314b, false",
        "version 4 of a future variant, 79485a57-fca5-40f3-e31b-78c0d211314b, false",
        "braces, {79485a57-fca5-40f3-a31b-78c0d211314b}, false",
        "a URN, urn:uuid:79485a57-fca5-40f3-a31b-78c0d211314b, false",
        "no hyphens, 79485a57fca540f3a31b78c0d211314b, false",
        "hyphens elsewhere, 79485a5-7fca5-40f3-a31b-78c0d211314b, false",
        "35 characters, 79485a57-fca5-40f3-a31b-78c0d211314, false",
        "37 characters, 79485a57-fca5-40f3-a31b-78c0d211314b0, false",
        "full-width digits, ７9485a57-fca5-40f3-a31b-78c0d211314b, false",
        "Arabic digits, ٧9485a57-fca5-40f3-a31b-78c0d211314b, false",
        "a Cyrillic a, 79485а57-fca5-40f3-a31b-78c0d211314b, false",
        "other hyphens, 79485a57‐fca5‐40f3‐a31b‐78c0d211314b, false",
        "no hexadecimal digit, 79485g57-fca5-40f3-a31b-78c0d211314b, false"
    })
    void areTold(String kind, String text, boolean usable) {
        String found = Identifiers.usable(new RawValue.Text(text), Rights.BEARER);

        assertThat(found).isEqualTo(usable ? text.toLowerCase(Locale.ROOT) : null);
    }

    @Property
    void areThoseOfVersionFourAndSevenOnly(
            @ForAll("digits") String digits,
            @ForAll @IntRange(max = 15) int version,
            @ForAll @IntRange(max = 15) int variant) {
        String text = digits.substring(0, 8)
                + '-'
                + digits.substring(8, 12)
                + '-'
                + Integer.toHexString(version)
                + digits.substring(12, 15)
                + '-'
                + Integer.toHexString(variant)
                + digits.substring(15, 18)
                + '-'
                + digits.substring(18, 30);

        String found = Identifiers.usable(new RawValue.Text(text), Rights.BEARER);

        assertThat(found != null).isEqualTo((version == 4 || version == 7) && variant >= 8 && variant <= 11);
    }

    @Property
    void areNothingElse(@ForAll String text) {
        assertThat(Identifiers.usable(new RawValue.Text(text), Rights.BEARER)).isNull();
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(30);
    }
}
