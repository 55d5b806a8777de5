package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.PackagedCandor;
import dev.candor.journey.canary.Marks;
import dev.candor.journey.canary.Shooter;
import dev.candor.journey.canary.Traffic;
import dev.candor.journey.scan.Mark.Kind;
import dev.candor.journey.scan.Scan;
import dev.candor.journey.scan.Search;
import dev.candor.journey.scan.Sighting;
import dev.candor.journey.scan.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product's promise in one test: nothing that a client sent and no definition keeps is anywhere afterwards, and nothing of it has
 * left the machine.
 *
 * <p>More than a thousand addresses, and identifiers, e-mail addresses, names, paths, tokens and agent strings go through every
 * door, in good requests and in all kinds of bad ones, with a database that dies in the middle, limits that are reached, and an
 * application that is killed and ended under load. Then every byte that any of it left behind is searched for every form of every
 * mark. What is planted on purpose proves that the search can find.
 */
class CanaryIT {
    private static final long SEED = 20_261_122;
    /** More than these tell a reader nothing. */
    private static final int MANY = 60;

    @TempDir
    Path home;

    @TempDir
    Path beside;

    private final Marks marks = new Marks(SEED);
    private final Search search = Search.of(marks.all());
    private final Scan scan = new Scan(search);

    private Surroundings surroundings;
    private Lives lives;

    @BeforeEach
    void surround() throws IOException {
        surroundings = Surroundings.make(home, beside);
        lives = new Lives(surroundings, marks, scan);
    }

    @Test
    void leavesNoTraceOfAnybody(TestReporter reporter) throws Exception {
        try (Outside outside = lives.outside()) {
            lives.busy();
            Areas.scan(home, "killed", scan);
            lives.limited();
            lives.lookedInto();
            Areas.scan(home, "ended", scan);
            outside.assertThatNobodyWasTurnedTo(3);
        } finally {
            reporter.publishEntry(lives.told());
        }
        report(reporter);

        assertThatEverythingHappened();
        assertThatNothingIsFound();
        assertThatAnApplicationThatLogsWouldBeCaught();
    }

    private void report(TestReporter reporter) {
        reporter.publishEntry(Map.of(
                "marks", String.valueOf(search.marks()),
                "forms", String.valueOf(search.forms()),
                "bytes", scan.finds().bytes().toString(),
                "found by chance as 4 bytes, sent", String.valueOf(scan.finds().faintly("4 bytes", Kind.ADDRESS)),
                "found by chance as 4 bytes, never sent",
                        String.valueOf(scan.finds().faintly("4 bytes", Kind.CONTROL))));
    }

    /** A request that nobody refuses any more, or nobody sends, would make this test weaker without a sound. */
    private void assertThatEverythingHappened() {
        assertThat(lives.statuses())
                .containsKeys("OURS 200", "OURS 204", "OURS 400", "OURS 401", "OURS 405", "OURS 413", "OURS 415")
                .containsKeys("OURS 422", "OURS 429", "OURS 503")
                .containsKeys("HASURA 200", "BEACON 204", "REFINE 200", "PROJECTS 200", "TIDEPOOL 202", "LAGOON 202")
                .containsKeys("PAGE 200", "PAGE 304", "PAGE 400", "PAGE 404", "PAGE 405", "BROKEN 400")
                .containsKeys("TEAM_PAGE 200", "TEAM_PAGE 303", "TEAM_PAGE 404")
                .containsKeys("FORM 200", "FORM 303", "FORM 403", "FORM 422", "FORM 429")
                .containsKeys("PASTE 200", "PASTE 201", "PASTE 303", "PASTE 409", "PASTE 422");
    }

    private void assertThatNothingIsFound() {
        List<Sighting> found = scan.finds().certain();

        assertThat(found.stream().filter(sighting -> !isAtHome(sighting)).limit(MANY))
                .as("marks that were found")
                .isEmpty();
        assertThat(scan.finds().beyondChance(marks.all()))
                .as("addresses in forms that chance writes, too")
                .isEmpty();
        assertThat(lives.plants().missedBy(found))
                .as("marks that were planted and not found")
                .isEmpty();
        assertThat(found)
                .as("what is kept is found, so the search can find")
                .anyMatch(sighting ->
                        sighting.mark().kind() == Kind.KEPT && sighting.area().equals(Tables.TEXT));
        assertThat(marks.all(Kind.ADDRESS)).hasSizeGreaterThan(1_000);
        assertThat(scan.finds().bytes().get("health and metrics")).isGreaterThan(1_000);
        assertThat(scan.finds().allBytes()).as("bytes that were searched").isGreaterThan(100_000_000);
    }

    /** What was planted, and what a definition keeps where rows are kept. */
    private static boolean isAtHome(Sighting sighting) {
        return switch (sighting.mark().kind()) {
            case PLANTED -> true;
            case KEPT -> Areas.isDatabase(sighting.area());
            default -> false;
        };
    }

    /** The rig's own proof: with an access log, which the product never writes by itself, this test would be red. */
    private void assertThatAnApplicationThatLogsWouldBeCaught() throws Exception {
        PackagedCandor candor = PackagedCandor.start(home, surroundings.talkative());
        try (candor) {
            new Traffic(new Shooter(candor.url().getPort(), marks, search), marks, "no key").starts(8);
        }
        Scan proof = new Scan(search);
        proof.bytes(Areas.LOG, "output", candor.output().getBytes(StandardCharsets.UTF_8));

        assertThat(proof.finds().certain())
                .extracting(sighting -> sighting.mark().kind())
                .contains(Kind.ADDRESS, Kind.PROJECT);
    }
}
