package dev.candor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Dialect;
import dev.candor.event.Outcome;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits as shipped, in the whole application. Events of no known type, so that the store has nothing to do. */
@QuarkusTest
class LimitedPipelineTest {
    private static final ProjectId OWN = new ProjectId("my-project");
    private static final Outcome TAKEN = new Outcome.Refused(Refusal.UNKNOWN_TYPE);
    private static final Outcome LIMITED = new Outcome.Refused(Refusal.RATE_LIMITED);

    @Inject
    Ingestor ingestor;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @Test
    void takesTheFirstOfABatchUntilTheAllowanceEnds() {
        double received = sum("candor.events.received");
        double ended = sum("candor.events.ended");

        List<Outcome> outcomes = accept("198.51.100.1", 20_000, false);

        assertThat(outcomes.indexOf(LIMITED)).isBetween(3_000, 19_000);
        assertThat(outcomes.subList(0, 3_000)).containsOnly(TAKEN);
        assertThat(outcomes).containsOnly(TAKEN, LIMITED).endsWith(LIMITED);
        assertThat(sum("candor.events.received") - received).isEqualTo(20_000);
        assertThat(sum("candor.events.ended") - ended).isEqualTo(20_000);
    }

    @Test
    void anAddressWrittenAsIpv6IsTheSameNetwork() {
        accept("198.51.101.1", 20_000, false);

        assertThat(accept("::ffff:198.51.101.200", 1_000, false)).contains(LIMITED);
        assertThat(accept("198.51.102.1", 1_000, false)).containsOnly(TAKEN);
    }

    @Test
    void anOptOutIsNeverRefused() {
        accept("198.51.103.1", 20_000, false);

        assertThat(accept("198.51.103.1", 1_000, true)).containsOnly(new Outcome.OptedOut());
    }

    @Test
    void aSiteIsLimitedHoweverOftenItChangesItsNetwork() {
        List<Outcome> outcomes = IntStream.range(0, 40)
                .mapToObj(network -> accept("2001:db8:29:" + Integer.toHexString(network) + "::1", 1_000, false))
                .flatMap(List::stream)
                .toList();

        assertThat(outcomes.subList(0, 12_000)).containsOnly(TAKEN);
        assertThat(outcomes).endsWith(LIMITED);
    }

    @Test
    void thisMachineIsNotLimited() {
        assertThat(accept("127.0.0.1", 20_000, false)).containsOnly(TAKEN);
    }

    @Test
    void aRehearsalTakesFromTheAllowance() {
        Submission submission = submission("198.51.104.1", 20_000, false);

        assertThat(ingestor.rehearse(submission).getLast().refused()).isEqualTo(Refusal.RATE_LIMITED);
    }

    private List<Outcome> accept(String peer, int events, boolean optedOut) {
        return ingestor.accept(submission(peer, events, optedOut))
                .toCompletableFuture()
                .join();
    }

    private Submission submission(String peer, int events, boolean optedOut) {
        RawEvent event = new RawEvent(Dialect.CANDOR, OWN, "no-such-type", null, RawValue.Fields.EMPTY, optedOut);
        Origin origin = new Origin(peer, List.of(), List.of(), null, null, null, null, false, clock.instant());
        return new Submission(origin, Collections.nCopies(events, event));
    }

    private double sum(String name) {
        return metrics.find(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
