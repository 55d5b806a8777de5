package dev.candor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.type.EventType;
import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The whole way with everything behind it: definitions, anonymisation, and a real database. */
@QuarkusTest
class PipelineTest {
    private static final ProjectId OWN = new ProjectId("my-project");
    private static final String INSTALLATION = "9f3c2b1a-6d5e-4f7a-8b9c-0d1e2f3a4b5c";

    @Inject
    Ingestor ingestor;

    @Inject
    Catalog catalog;

    @Inject
    EventRows rows;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @Test
    void answersForEachEventInItsPlace() {
        List<RawEvent> events = List.of(
                usage(Map.of("os", new RawValue.Text("linux")), true),
                new RawEvent(Dialect.CANDOR, OWN, "no-such-type", null, RawValue.Fields.EMPTY, false),
                usage(Map.of("os", new RawValue.Text("linux"), "home", new RawValue.Text("/home/erika")), false));

        List<Outcome> outcomes = accept(events, false);

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.OptedOut(),
                        new Outcome.Refused(Refusal.UNKNOWN_TYPE),
                        new Outcome.Stored(List.of("/home")));
    }

    @Test
    void endsEverythingOfASenderWhoOptedOutBeforeItIsRead() {
        List<StoredEvent> before = newest();

        List<Outcome> outcomes = accept(List.of(usage(Map.of("os", new RawValue.Text("linux")), false)), true);

        assertThat(outcomes).containsExactly(new Outcome.OptedOut());
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void countsAsManyEndsAsItReceived() {
        double received = sum("candor.events.received");
        double ended = sum("candor.events.ended");

        accept(
                List.of(
                        usage(Map.of("ci", new RawValue.Flag(true)), false),
                        usage(Map.of(), true),
                        RawEvent.of(Dialect.HASURA, "pacha_chat", RawValue.Fields.EMPTY)),
                false);
        ingestor.refuse(Dialect.REFINE, Refusal.UNREADABLE);

        assertThat(sum("candor.events.received") - received).isEqualTo(4);
        assertThat(sum("candor.events.ended") - ended).isEqualTo(4);
    }

    @Test
    void rehearsesWithoutStoringOrCounting() {
        List<StoredEvent> before = newest();
        double received = sum("candor.events.received");

        List<Rehearsal> rehearsals = ingestor.rehearse(new Submission(
                origin(false),
                List.of(
                        usage(
                                Map.of(
                                        "installation", new RawValue.Text(INSTALLATION),
                                        "os", new RawValue.Text("TempleOS"),
                                        "version", new RawValue.Text("1.4.2"),
                                        "name", new RawValue.Text("erika")),
                                false),
                        usage(Map.of(), true))));

        assertThat(rehearsals.getFirst())
                .returns("usage", Rehearsal::type)
                .returns("client", Rehearsal::identity)
                .returns("{\"os\":\"OTHER\"}", Rehearsal::kept)
                .returns("1.4.2", Rehearsal::version)
                .returns(Map.of("/os", "OTHER"), Rehearsal::changed)
                .returns(List.of("/name"), Rehearsal::dropped);
        assertThat(rehearsals.getLast().optedOut()).isTrue();
        assertThat(newest()).isEqualTo(before);
        assertThat(sum("candor.events.received")).isEqualTo(received);
    }

    private List<Outcome> accept(List<RawEvent> events, boolean optedOut) {
        return ingestor.accept(new Submission(origin(optedOut), events))
                .toCompletableFuture()
                .join();
    }

    private static RawEvent usage(Map<String, RawValue> properties, boolean optedOut) {
        return new RawEvent(Dialect.CANDOR, OWN, "usage", null, new RawValue.Fields(properties), optedOut);
    }

    private Origin origin(boolean optedOut) {
        return new Origin("203.0.113.7", List.of(), List.of(), null, null, null, null, optedOut, clock.instant());
    }

    private List<StoredEvent> newest() {
        EventType type = catalog.findType(OWN, "usage").orElseThrow();
        return rows.newest(type.id().number(), null, 10);
    }

    private double sum(String name) {
        return StreamSupport.stream(metrics.find(name).counters().spliterator(), false)
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
