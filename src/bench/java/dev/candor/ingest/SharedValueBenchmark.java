package dev.candor.ingest;

import dev.candor.bench.Sample;
import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.Admitted;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.TestAnonymizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a text costs that stands around a thousand events and is handed to each, beside what it costs one event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SharedValueBenchmark {
    private static final int EVENTS = 1_000;

    /** The dearest treatments, each with a text that it takes long to read. */
    public enum Text {
        SCRUB(new Treatment.Scrub(500), "jane+x@ 10.0.0 ".repeat(500)),
        STACK(
                new Treatment.Stack(Set.of("TypeError"), Set.of("main")),
                ("    at " + "f".repeat(90) + " (https://a.example/" + "g".repeat(10) + ".js:1:2\n").repeat(64)),
        SHAPE(new Treatment.KeepShape("(?:[a-z0-9]{1,8}[._-]?){1,40}", 256), "a1".repeat(127) + "!");

        private final AdmittedEvent event;

        Text(Treatment treatment, String text) {
            event = new Admitted()
                    .with("text", treatment, new RawValue.Text(text))
                    .event();
        }
    }

    @Param
    Text text = Text.SCRUB;

    private final Anonymizer anonymizer = TestAnonymizer.fixed();
    private final Origin origin = Sample.OWN.origin();
    private final Submission submission = new Submission(
            origin, Collections.nCopies(EVENTS, RawEvent.of(Dialect.HASURA, "t", RawValue.Fields.EMPTY)));

    /** One event that brings the text by itself. */
    @Benchmark
    public Event alone() {
        return anonymizer.anonymize(text.event, Enrichment.NONE, SubmissionNotes.onOne(origin));
    }

    /** A thousand that share it. */
    @Benchmark
    public List<Event> shared() {
        SubmissionNotes notes = SubmissionNotes.on(submission);
        List<Event> events = new ArrayList<>(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            events.add(anonymizer.anonymize(text.event, Enrichment.NONE, notes));
        }
        return events;
    }
}
