package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedValue.Items;
import dev.candor.event.admitted.AdmittedValue.Leaf;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.address.Direct;
import dev.candor.privacy.cap.Uncapped;
import dev.candor.privacy.secret.FixedSecrets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marked values go in by every way that there is; nothing of them may come out. */
class CanaryTest {
    private static final String MARK = "kestrel";

    private static final List<Treatment> TREATMENTS = List.of(
            new Treatment.KeepFlag(),
            new Treatment.KeepWhole(0, 10),
            new Treatment.KeepDecimal(BigDecimal.ZERO, BigDecimal.TEN, 3),
            new Treatment.KeepShape("[0-9]+", 9),
            new Treatment.KeepShape("([0-9]+).*", 9),
            new Treatment.OneOf(Set.of("a"), " "),
            new Treatment.OneOfNumbers(Set.of(BigDecimal.ONE)),
            Treatment.Ranges.of(List.of(0L, 1L, 2L)),
            new Treatment.Version(3),
            new Treatment.Route(new RouteTemplates(List.of("/", "/data/:NAME"), List.of())),
            new Treatment.ErrorClass(Set.of("TypeError")),
            new Treatment.Stack(Set.of("TypeError"), Set.of("main")),
            new Treatment.Drop());

    private final Anonymizer anonymizer = new Anonymizer(
            FixedSecrets.clientKeys(),
            FixedSecrets.pseudonyms(),
            Direct.addresses(),
            Uncapped.values(),
            TestFreshValues.unlimited());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kestrel", "/kestrel", "/data/kestrel", "/data/kestrel?kestrel#kestrel", "1.2.3-kestrel",
                        "1.2.3+kestrel",
                "1.2.3-rc.kestrel", "TypeError: kestrel", "a kestrel", "12 kestrel", "kestrel@example.com",
                        "\"kestrel\"",
                "%6Bestrel/kestrel"
            })
    void storesNoneOfTheValuesThatWereSent(String value) {
        Admitted admitted = new Admitted().version("property0");
        for (int i = 0; i < TREATMENTS.size(); i++) {
            Leaf leaf = new Leaf("property", TREATMENTS.get(i), new RawValue.Text(value));
            admitted.with("property" + i, leaf).with("list" + i, new Items(List.of(leaf, leaf)));
        }
        admitted.with("property0", new Treatment.Version(3), new RawValue.Text(value));

        Event event =
                anonymizer.anonymize(admitted.event(), Enrichment.NONE, SubmissionNotes.onOne(origin("203.0.113.9")));

        assertThat(everythingOf(event)).doesNotContainIgnoringCase(MARK);
    }

    @ParameterizedTest
    @EnumSource(AdmittedIdentity.DayPseudonym.class)
    void storesNothingOfTheConnection(AdmittedIdentity identity) {
        Admitted admitted = new Admitted().by(identity).asking(ConnectionFact.values());

        Event event =
                anonymizer.anonymize(admitted.event(), Enrichment.NONE, SubmissionNotes.onOne(origin("203.0.113.9")));

        assertThat(everythingOf(event)).doesNotContainIgnoringCase(MARK).doesNotContain("203.0.113.9", "cb007109");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kestrel", "kestrel-0000-identifier"})
    void storesNoIdentifier(String identifier) {
        Admitted admitted =
                new Admitted().by(new AdmittedIdentity.Identifier(identifier)).mentioning("server", identifier);

        Event event =
                anonymizer.anonymize(admitted.event(), Enrichment.NONE, SubmissionNotes.onOne(origin("203.0.113.9")));

        assertThat(everythingOf(event)).doesNotContainIgnoringCase(MARK);
    }

    private static Origin origin(String peer) {
        return Origins.from(peer)
                .agent("kestrel/1.0", "https://kestrel.example")
                .origin();
    }

    /** Every part of an event, its array and its records printed whole. */
    private static String everythingOf(Event event) {
        return String.join(
                "\n",
                new String(event.properties(), StandardCharsets.UTF_8),
                String.valueOf(event.version()),
                String.valueOf(event.country()),
                event.sender().toString(),
                event.mentions().toString(),
                event.type().toString(),
                event.toString());
    }
}
