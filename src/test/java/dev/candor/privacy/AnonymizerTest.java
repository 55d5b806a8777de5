package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.event.Event;
import dev.candor.event.Sender;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.admitted.AdmittedValue.Items;
import dev.candor.event.admitted.AdmittedValue.Leaf;
import dev.candor.event.admitted.AdmittedValue.Node;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.address.Direct;
import dev.candor.privacy.cap.Uncapped;
import dev.candor.privacy.secret.FixedSecrets;
import dev.candor.privacy.secret.client.ClientKeys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnonymizerTest {
    private static final Treatment FLAG = new Treatment.KeepFlag();
    private static final Treatment COUNT = new Treatment.KeepWhole(0, 10);
    private static final Treatment WORD = Treatment.OneOf.of(Set.of("next", "vite"));
    private static final String TIMED_ID = "0192f3a1-7c00-7abc-8def-0123456789ab";
    private static final Origin ORIGIN =
            Origins.from("203.0.113.9").agent("curl/8.5.0", "http://x").origin();

    private final ClientKeys keys = FixedSecrets.clientKeys();
    private final Anonymizer anonymizer = new Anonymizer(
            keys, FixedSecrets.pseudonyms(), Direct.addresses(), Uncapped.values(), TestFreshValues.unlimited());

    @Test
    void executesTheTreatmentsOfEveryProperty() {
        Event event = anonymize(new Admitted()
                .with("version", new Treatment.Version(3), new RawValue.Text("4.58.0"))
                .version("version")
                .with("auth", FLAG, new RawValue.Flag(true))
                .with("count", COUNT, new RawValue.Whole(11))
                .with("framework", WORD, new RawValue.Text("acme"))
                .with("empty", new Node(Map.of("auth", new Leaf("n", FLAG, new RawValue.Text("no flag")))))
                .with(
                        "nested",
                        new Node(Map.of("deep", new Node(Map.of("n", new Leaf("n", COUNT, new RawValue.Whole(3))))))));

        assertThat(json(event)).isEqualTo("{\"auth\":true,\"framework\":\"OTHER\",\"nested\":{\"deep\":{\"n\":3}}}");
        assertThat(event.version()).isEqualTo("4.58.0");
        assertThat(event.definitionVersion()).isEqualTo(3);
        assertThat(event.receivedAt()).isEqualTo(Origins.ARRIVAL);
        assertThat(event.expiresOn()).isEqualTo(LocalDate.parse("2026-04-09"));
    }

    @Test
    void keepsTheItemsOfAListThatCouldBeTreated() {
        List<AdmittedValue> items = new ArrayList<>();
        items.add(new Leaf("n", COUNT, new RawValue.Whole(99)));
        items.add(new Leaf("n", COUNT, new RawValue.Whole(1)));
        items.add(new Node(Map.of("n", new Leaf("n", COUNT, new RawValue.Text("x")))));
        items.add(new Node(Map.of("n", new Leaf("n", COUNT, new RawValue.Whole(2)))));
        items.add(new Leaf("n", COUNT, new RawValue.Whole(-1)));

        Event event = anonymize(new Admitted().with("list", new Items(items)));

        assertThat(json(event)).isEqualTo("{\"list\":[1,{\"n\":2}]}");
    }

    @Test
    void writesAnEmptyObjectForAnEventWithoutProperties() {
        assertThat(json(anonymize(new Admitted()))).isEqualTo("{}");
    }

    @Test
    void storesOnlyTheFactsThatTheTypeAskedFor() {
        Enrichment learnt = new Enrichment("DE", "curl 8", "Linux", "localhost");
        Admitted asking = new Admitted().asking(ConnectionFact.AGENT, ConnectionFact.HOST_CLASS);

        Event event = anonymizer.anonymize(asking.event(), learnt, SubmissionNotes.onOne(ORIGIN));

        assertThat(json(event)).isEqualTo("{\"agent\":\"curl 8\",\"host_class\":\"localhost\"}");
        assertThat(event.country()).isNull();
    }

    @Test
    void storesTheCountryBesideTheProperties() {
        Enrichment learnt = new Enrichment("DE", null, null, null);

        Event event = anonymizer.anonymize(
                new Admitted().asking(ConnectionFact.COUNTRY).event(), learnt, SubmissionNotes.onOne(ORIGIN));

        assertThat(event.country()).isEqualTo("DE");
        assertThat(json(event)).isEqualTo("{}");
    }

    @Test
    void knowsAClientByItsKey() {
        Event event = anonymize(new Admitted()
                .by(new AdmittedIdentity.Identifier("some-identifier"))
                .mentioning("server", "another-identifier"));

        assertThat(event.sender())
                .isEqualTo(new Sender.Client(keys.keyOf(event.type().project(), "some-identifier")));
        assertThat(event.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.role()).isEqualTo("server");
            assertThat(mention.key()).isEqualTo(keys.keyOf(event.type().project(), "another-identifier"));
        });
    }

    @Test
    void namesNobodyBesideAPseudonym() {
        Event event = anonymize(new Admitted()
                .by(AdmittedIdentity.DayPseudonym.DAY_PSEUDONYM)
                .mentioning("server", "another-identifier"));

        assertThat(event.mentions()).isEmpty();
    }

    @Test
    void tellsNotEvenByASecretWhenAVisitorsIdWasMade() {
        // Given
        Admitted visitors = new Admitted().id(TIMED_ID).by(AdmittedIdentity.DayPseudonym.DAY_PSEUDONYM);
        Admitted clients = new Admitted().id(TIMED_ID).by(new AdmittedIdentity.Identifier("some-identifier"));

        // When
        Event visitor = anonymize(visitors);
        Event client = anonymize(clients);

        // Then
        assertThat(visitor.key()).isEqualTo(keys.eventKeyOf(visitor.type(), TIMED_ID));
        assertThat(client.key()).isEqualTo(keys.eventKeyByTimeOf(client.type(), TIMED_ID));
        assertThat(client.key()).isNotEqualTo(visitor.key());
    }

    @Test
    void knowsAVisitorByItsPseudonymOfTheDay() {
        Event event = anonymize(new Admitted().by(AdmittedIdentity.DayPseudonym.DAY_PSEUDONYM));

        assertThat(event.sender())
                .isInstanceOfSatisfying(
                        Sender.Visitor.class,
                        visitor -> assertThat(visitor.pseudonym().day()).isEqualTo(LocalDate.parse("2026-03-10")));
    }

    @Test
    void leavesAVisitorUnknownRatherThanWrong() {
        Event event = anonymizer.anonymize(
                new Admitted().by(AdmittedIdentity.DayPseudonym.DAY_PSEUDONYM).event(),
                Enrichment.NONE,
                SubmissionNotes.onOne(Origins.from("garbage").origin()));

        assertThat(event.sender()).isEqualTo(Sender.Unknown.UNKNOWN);
    }

    @Test
    void saysNothingOfAnEventThatItCouldNotTreat() {
        Treatment broken = new Treatment.KeepShape("(", 64);
        Admitted hostile = new Admitted().with("p", broken, new RawValue.Text("jane"));

        assertThatThrownBy(() -> anonymize(hostile))
                .isInstanceOf(Untreatable.class)
                .hasNoCause()
                .hasMessage("app.start of refine could not be anonymised: PatternSyntaxException");
    }

    @Test
    void noPatternCanOverflowTheStack() {
        Treatment deep = new Treatment.KeepShape("(?:jane|x)*y", 1_000_000);

        Event event = anonymize(new Admitted().with("p", deep, new RawValue.Text("jane".repeat(100_000))));

        assertThat(json(event)).isEqualTo("{\"p\":\"OTHER\"}");
    }

    private Event anonymize(Admitted admitted) {
        return anonymizer.anonymize(admitted.event(), Enrichment.NONE, SubmissionNotes.onOne(ORIGIN));
    }

    private static String json(Event event) {
        return new String(event.properties(), StandardCharsets.UTF_8);
    }
}
