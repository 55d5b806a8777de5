package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Event;
import dev.candor.event.Misfit;
import dev.candor.event.Misfit.Reason;
import dev.candor.event.admitted.AdmittedValue.Items;
import dev.candor.event.admitted.AdmittedValue.Leaf;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.address.Direct;
import dev.candor.privacy.cap.Uncapped;
import dev.candor.privacy.secret.FixedSecrets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MisfitTest {
    private static final Treatment LIST = Treatment.OneOf.of(Set.of("linux", "darwin"));
    private static final Treatment SHAPE = new Treatment.KeepShape("[a-z]+", 9);
    private static final Treatment ROUTE = new Treatment.Route(new RouteTemplates(List.of("/"), List.of()));
    private static final Treatment WHOLE = new Treatment.KeepWhole(0, 10);
    private static final Treatment NUMBERS = new Treatment.OneOfNumbers(Set.of(BigDecimal.ONE));
    private static final Treatment RANGES = Treatment.Ranges.of(List.of(0L, 1L));

    private final Anonymizer anonymizer = anonymizer(3);

    @ParameterizedTest
    @MethodSource
    void notesWhatDidNotFit(Treatment treatment, RawValue value, Reason reason) {
        Event event = anonymize(new Admitted().with("it", new Leaf("a.it", treatment, value)));

        assertThat(event.misfits()).containsExactly(new Misfit("a.it", reason));
    }

    static Stream<Arguments> notesWhatDidNotFit() {
        return Stream.of(
                Arguments.of(LIST, text("beos"), Reason.NOT_KNOWN),
                Arguments.of(LIST, new RawValue.Whole(1), Reason.WRONG_KIND),
                Arguments.of(SHAPE, text("BeOS"), Reason.NOT_KNOWN),
                Arguments.of(ROUTE, text("/home/erika"), Reason.NOT_KNOWN),
                Arguments.of(new Treatment.Version(3), text("next"), Reason.NOT_KNOWN),
                Arguments.of(new Treatment.ErrorClass(Set.of("TypeError")), text("Error: no"), Reason.NOT_KNOWN),
                Arguments.of(WHOLE, new RawValue.Whole(11), Reason.OUT_OF_RANGE),
                Arguments.of(WHOLE, text("11"), Reason.WRONG_KIND),
                Arguments.of(NUMBERS, new RawValue.Whole(2), Reason.OUT_OF_RANGE),
                Arguments.of(NUMBERS, new RawValue.Flag(true), Reason.WRONG_KIND),
                Arguments.of(RANGES, new RawValue.Whole(-1), Reason.OUT_OF_RANGE),
                Arguments.of(RANGES, text("many"), Reason.WRONG_KIND),
                Arguments.of(new Treatment.KeepFlag(), new RawValue.Whole(1), Reason.WRONG_KIND));
    }

    @ParameterizedTest
    @MethodSource
    void notesNothingOfWhatFits(Treatment treatment, RawValue value) {
        Admitted admitted = new Admitted().with("it", treatment, value);

        Event event = anonymize(admitted);

        assertThat(event.misfits()).isEmpty();
    }

    static Stream<Arguments> notesNothingOfWhatFits() {
        return Stream.of(
                Arguments.of(LIST, text("linux")),
                Arguments.of(LIST, text(Treatment.OTHER)),
                Arguments.of(SHAPE, text(Treatment.OTHER)),
                Arguments.of(ROUTE, text("/OTHER")),
                Arguments.of(LIST, RawValue.Nothing.NOTHING),
                Arguments.of(WHOLE, RawValue.Nothing.NOTHING),
                Arguments.of(WHOLE, new RawValue.Whole(10)),
                Arguments.of(new Treatment.Drop(), text("anything")));
    }

    @Test
    void notesTheVersionAndEachItem() {
        Event event = anonymize(new Admitted()
                .version("version")
                .with("version", new Leaf("version", new Treatment.Version(3), text("main")))
                .with(
                        "list",
                        new Items(List.of(
                                new Leaf("list[]", LIST, text("beos")), new Leaf("list[]", LIST, text("plan9"))))));

        assertThat(event.misfits())
                .containsExactly(
                        new Misfit("version", Reason.NOT_KNOWN),
                        new Misfit("list[]", Reason.NOT_KNOWN),
                        new Misfit("list[]", Reason.NOT_KNOWN));
    }

    @Test
    void storesAndNotesWhatIsOverTheCapAsOther() {
        List<String> stored = Stream.of("a", "b", "c", "d", "a")
                .map(word -> anonymize(new Admitted().with("it", SHAPE, text(word))))
                .map(event -> json(event) + event.misfits().size())
                .toList();

        assertThat(stored)
                .containsExactly(
                        "{\"it\":\"a\"}0",
                        "{\"it\":\"b\"}0",
                        "{\"it\":\"c\"}0",
                        "{\"it\":\"OTHER\"}1",
                        "{\"it\":\"a\"}0");
    }

    @Test
    void capsVersionsButNoList() {
        Treatment version = new Treatment.Version(3);
        Treatment list = Treatment.OneOf.of(Set.of("a", "b", "c", "d"));
        for (String word : List.of("a", "b", "c")) {
            anonymize(new Admitted()
                    .version("v")
                    .with("v", version, text("1.2." + (int) word.charAt(0)))
                    .with("l", list, text(word)));
        }

        Event event = anonymize(
                new Admitted().version("v").with("v", version, text("2.0.0")).with("l", list, text("d")));

        assertThat(event.version()).isEqualTo(Treatment.OTHER);
        assertThat(json(event)).isEqualTo("{\"l\":\"d\"}");
        assertThat(event.misfits()).containsExactly(new Misfit("v", Reason.OVER_CAP));
    }

    @Test
    void leavesTheCapAloneInARehearsal() {
        for (String word : List.of("a", "b", "c")) {
            anonymizer.rehearse(
                    new Admitted().with("it", SHAPE, text(word)).event(),
                    Enrichment.NONE,
                    SubmissionNotes.onOne(origin()));
        }

        assertThat(json(anonymize(new Admitted().with("it", SHAPE, text("d"))))).isEqualTo("{\"it\":\"d\"}");
    }

    private Event anonymize(Admitted admitted) {
        return anonymizer.anonymize(admitted.event(), Enrichment.NONE, SubmissionNotes.onOne(origin()));
    }

    private static Origin origin() {
        return Origins.from("203.0.113.9").origin();
    }

    private static Anonymizer anonymizer(int cap) {
        return new Anonymizer(
                FixedSecrets.clientKeys(),
                FixedSecrets.pseudonyms(),
                Direct.addresses(),
                Uncapped.cappedAt(cap),
                TestFreshValues.unlimited());
    }

    private static RawValue text(String value) {
        return new RawValue.Text(value);
    }

    private static String json(Event event) {
        return new String(event.properties(), StandardCharsets.UTF_8);
    }
}
