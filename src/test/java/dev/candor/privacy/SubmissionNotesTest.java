package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.type.EventType;
import dev.candor.event.ClientKey;
import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.ProjectId;
import dev.candor.event.Sender;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedValue.Leaf;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.treat.Treatments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmissionNotesTest {
    private static final Origin ORIGIN =
            Origins.from("203.0.113.9").agent("curl/8.5.0", "http://x").origin();
    private static final ProjectId ACME = new ProjectId("acme");
    private static final ClientKey KEY = new ClientKey(1, 2);
    private static final Treatment SCRUB = new Treatment.Scrub(200);
    private static final RawValue TEXT = new RawValue.Text("ask jane@example.org about TypeError");

    private final Treatments treatments = new Treatments();
    private final List<String> asked = new ArrayList<>();

    @Test
    void treatsAValueThatSeveralEventsShareOnce() {
        SubmissionNotes notes = onTwo();

        String first = notes.word(new Leaf("a", SCRUB, TEXT), treatments);
        String second = notes.word(new Leaf("b", SCRUB, TEXT), treatments);

        assertThat(first).isEqualTo("ask [email] about TypeError");
        assertThat(second).isSameAs(first);
    }

    @Test
    void treatsItOnceByEachTreatment() {
        SubmissionNotes notes = onTwo();

        notes.word(new Leaf("a", SCRUB, TEXT), treatments);

        assertThat(notes.word(new Leaf("a", new Treatment.Stack(Set.of(), Set.of()), TEXT), treatments))
                .isEqualTo("OTHER");
        assertThat(notes.word(new Leaf("a", new Treatment.Scrub(3), TEXT), treatments))
                .isEqualTo("ask");
    }

    @Test
    void treatsEachOfTwoValuesThatLookTheSame() {
        SubmissionNotes notes = onTwo();
        RawValue other = new RawValue.Text("ask jane@example.org about TypeError");

        assertThat(notes.word(new Leaf("a", SCRUB, TEXT), treatments))
                .isEqualTo(notes.word(new Leaf("a", SCRUB, other), treatments))
                .isNotSameAs(notes.word(new Leaf("a", SCRUB, other), treatments));
    }

    @Test
    void affordsNoMoreThanItsShareOfTextsThatTakeLong() {
        SubmissionNotes notes = onTwo();
        int read = Treatments.effort(SCRUB, new RawValue.Text("x".repeat(8192)));
        Leaf first = new Leaf("a", SCRUB, new RawValue.Text("x".repeat(8192)));

        assertThat(notes.affords(first)).isTrue();
        notes.word(first, treatments);
        int afforded = 1;
        while (notes.affords(new Leaf("a", SCRUB, new RawValue.Text("y".repeat(8192))))) {
            afforded++;
        }

        assertThat(read).isEqualTo(1_200);
        assertThat(afforded).isEqualTo(SubmissionNotes.MOST_EFFORT / read);
        assertThat(notes.affords(first)).isTrue();
        assertThat(notes.affords(new Leaf("b", new Treatment.Version(2), new RawValue.Text("1.2.3"))))
                .isTrue();
    }

    @Test
    void remembersNothingOfAnEventThatComesAlone() {
        SubmissionNotes notes = SubmissionNotes.onOne(ORIGIN);

        askTwice(notes);

        assertThat(asked).containsExactly("fact", "visitor", "key", "fact", "visitor", "key");
    }

    @Test
    void asksTheConnectionAndHashesAnIdentifierOnce() {
        SubmissionNotes notes = onTwo();

        askTwice(notes);

        assertThat(asked).containsExactly("fact", "visitor", "key");
    }

    @Test
    void tellsProjectsAndIdentifiersApart() {
        SubmissionNotes notes = onTwo();
        askTwice(notes);

        notes.key(ACME, "another", (project, identifier) -> note("another key", KEY));
        notes.key(new ProjectId("frost"), "one", (project, identifier) -> note("a key elsewhere", KEY));
        notes.visitor(new ProjectId("frost"), project -> note("a visitor elsewhere", Sender.Unknown.UNKNOWN));
        notes.fact(ConnectionFact.AGENT, fact -> note("another fact", "curl"));

        assertThat(asked).endsWith("another key", "a key elsewhere", "a visitor elsewhere", "another fact");
    }

    @Test
    void leavesEveryRowAsItIsForAnEventThatComesAlone() {
        BuiltIn builtIn = new BuiltIn();
        List<AdmittedEvent> events = new ArrayList<>();
        for (EventType type : builtIn.types()) {
            builtIn.admit(type, builtIn.complete(type).body(1)).ifPresent(events::add);
        }
        SubmissionNotes notes = onTwo();

        List<Event> together =
                events.stream().map(event -> builtIn.anonymize(event, notes)).toList();

        assertThat(events).hasSizeGreaterThan(10);
        assertThat(together)
                .usingRecursiveComparison()
                .isEqualTo(events.stream()
                        .map(event -> builtIn.anonymize(event, SubmissionNotes.onOne(ORIGIN)))
                        .toList());
    }

    private void askTwice(SubmissionNotes notes) {
        for (int i = 0; i < 2; i++) {
            notes.fact(ConnectionFact.COUNTRY, fact -> note("fact", "GB"));
            notes.visitor(ACME, project -> note("visitor", Sender.Unknown.UNKNOWN));
            notes.key(ACME, "one", (project, identifier) -> note("key", KEY));
        }
    }

    private <T> T note(String what, T answer) {
        asked.add(what);
        return answer;
    }

    private static SubmissionNotes onTwo() {
        RawEvent event = RawEvent.of(Dialect.HASURA, "cli", RawValue.Fields.EMPTY);
        return SubmissionNotes.on(new Submission(ORIGIN, List.of(event, event)));
    }
}
