package dev.candor.catalog.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.IdentityRule.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"79485a57-fca5-40f3-a31b-78c0d211314b", "01932f3c-7b1a-7c3e-9f00-0123456789ab"})
    void acceptsRandomIdentifiers(String uuid) {
        assertThat(Identifiers.usable(new RawValue.Text(uuid), Rights.BEARER)).isEqualTo(uuid);
    }

    @Test
    void writesThemInLowerCase() {
        assertThat(Identifiers.usable(new RawValue.Text("79485A57-FCA5-40F3-A31B-78C0D211314B"), Rights.BEARER))
                .isEqualTo("79485a57-fca5-40f3-a31b-78c0d211314b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "6fa459ea-ee8a-3ca4-894e-db77e160355e",
                "886313e1-3b8a-5372-9b90-0c9aee199e5d",
                "79485a57-fca5-40f3-c31b-78c0d211314b",
                "79485a57fca540f3a31b78c0d211314b",
                " 79485a57-fca5-40f3-a31b-78c0d211314b",
                "79485a57-fca5-40f3-a31b-78c0d211314b\n",
                "alice@example.org"
            })
    void refusesWhatIsEmptyGuessableOrNoUuid(String text) {
        assertThat(Identifiers.usable(new RawValue.Text(text), Rights.BEARER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q4Yz8T-a1b2c3-d4e5f6", "cafu00e9~~~???>>>"})
    void acceptsIssuedProjectIds(String id) {
        assertThat(Identifiers.usable(new RawValue.Text(id), Rights.CONFIRMED_CONTACT))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "alice@example.org", "<script>", "Zoë"})
    void refusesOtherProjectIds(String id) {
        assertThat(Identifiers.usable(new RawValue.Text(id), Rights.CONFIRMED_CONTACT))
                .isNull();
    }

    @Test
    void refusesIdentifiersThatAreNoText() {
        assertThat(Identifiers.usable(new RawValue.Whole(7), Rights.CONFIRMED_CONTACT))
                .isNull();
        assertThat(Identifiers.usable(null, Rights.BEARER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "00000000-0000-0000-0000-000000000000"})
    void knowsTheWaysToSendNone(String text) {
        assertThat(Identifiers.isAbsent(new RawValue.Text(text))).isTrue();
        assertThat(Identifiers.isAbsent(RawValue.Nothing.NOTHING)).isTrue();
        assertThat(Identifiers.isAbsent(new RawValue.Text("something"))).isFalse();
    }
}
