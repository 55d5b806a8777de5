package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.type.EventType;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.raw.RawValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every built-in type whose identifier is a bearer's secret: what could be guessed names nobody, and costs nothing else. */
class BearersTest {
    private final BuiltIn builtIn = new BuiltIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "886313e1-3b8a-5372-9b90-0c9aee199e5d",
                "79485a57-fca5-40f3-c31b-78c0d211314b",
                "{79485a57-fca5-40f3-a31b-78c0d211314b}",
                "acme-laptop",
                ""
            })
    void nameNobodyIfTheyCouldBeGuessed(String guessable) {
        List<EventType> types =
                builtIn.types().stream().filter(BuiltIn::isBearer).toList();
        assertThat(types).hasSizeGreaterThan(4);

        for (EventType type : types) {
            BodyTree tree = builtIn.complete(type);
            Stream.concat(BuiltIn.identifiers(type), type.mentions().stream().map(EventType.MentionRule::path))
                    .forEach(path -> tree.put(path, new RawValue.Text(guessable)));
            AdmittedEvent clean =
                    builtIn.admit(type, builtIn.complete(type).body(1)).orElseThrow();

            AdmittedEvent event = builtIn.admit(type, tree.body(1)).orElseThrow();

            assertThat(event.identity()).isEqualTo(AdmittedIdentity.Nobody.NOBODY);
            assertThat(event.mentions()).isEmpty();
            assertThat(builtIn.anonymize(event).properties())
                    .isEqualTo(builtIn.anonymize(clean).properties());
        }
    }
}
