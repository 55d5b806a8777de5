package dev.candor.catalog.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.MutableClock;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.CatalogJob;
import dev.candor.catalog.DefinitionFiles;
import dev.candor.catalog.RawJson;
import dev.candor.catalog.TeamTexts;
import dev.candor.catalog.proposal.ReplicaProposals;
import dev.candor.catalog.proposal.TestProposals;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.type.Source;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.admitted.Admission;
import dev.candor.event.raw.RawEvent;
import dev.candor.store.AbsentDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one database: what one activates, the other takes with its next look. */
@QuarkusTest
class TeamDefinitionsTest {
    private static final ProjectId OWN = new ProjectId("my-project");

    @Inject
    DataSource database;

    @Inject
    TestProposals proposals;

    private final MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");
    private Catalog one = new Catalog();
    private Catalog other = new Catalog();

    @BeforeEach
    void start() {
        proposals.removeAll();
        one = replica();
        other = replica();
    }

    @AfterEach
    void tidy() {
        proposals.removeAll();
    }

    /** A replica of its own, as it is after its start. */
    private Catalog replica() {
        Catalog catalog = new Catalog();
        catalog.team = new TeamDefinitions();
        catalog.team.database = database;
        catalog.team.ledger = new DefinitionLedger();
        catalog.team.ledger.database = database;
        catalog.team.ledger.clock = clock;
        catalog.team.table = new TeamTable();
        catalog.team.clock = clock;
        catalog.clock = clock;
        catalog.open(DefinitionReader.load(Map.of(Source.BUILT_IN, DefinitionFiles.builtIn())));
        return catalog;
    }

    private ReplicaProposals on(Catalog replica) {
        return new ReplicaProposals(replica, replica.team, database, clock);
    }

    private static CatalogJob jobOf(Catalog replica) {
        CatalogJob job = new CatalogJob();
        job.catalog = replica;
        return job;
    }

    private static Admission admit(Catalog replica, String topic) {
        return replica.admit(new RawEvent(
                Dialect.CANDOR, OWN, topic, null, RawJson.fields("{\"os\":\"linux\",\"secret\":1}"), false));
    }

    private static final Admission UNKNOWN = new Admission.Refused(Refusal.UNKNOWN_TYPE);

    @Test
    void anotherReplicaTakesAChangeWithItsNextLook() throws SQLException {
        // Given
        on(one).activated("trial", TeamTexts.of("trial"));
        assertThat(admit(one, "trial")).isInstanceOf(Admission.Admitted.class);
        assertThat(admit(other, "trial")).isEqualTo(UNKNOWN);

        // When
        jobOf(other).look();

        // Then
        assertThat(admit(other, "trial")).isInstanceOf(Admission.Admitted.class);
        assertThat(other.findType(OWN, "trial")).isEqualTo(one.findType(OWN, "trial"));
        assertThat(other.findType(OWN, "trial").orElseThrow().source()).isEqualTo(Source.TEAM);
    }

    @Test
    void aReplicaThatStartsLaterKnowsIt() {
        on(one).activated("trial", TeamTexts.of("trial"));

        assertThat(replica().findType(OWN, "trial")).isEqualTo(one.findType(OWN, "trial"));
    }

    @Test
    void aChangeIsANewVersionAndNothingElseIsWritten() throws SQLException {
        on(one).activated("trial", TeamTexts.of("trial"));
        int first = one.findType(OWN, "trial").orElseThrow().version();

        on(one).activated("trial", TeamTexts.with("trial", "purpose", "To write one version and no more"));
        int second = one.findType(OWN, "trial").orElseThrow().version();
        jobOf(other).look();
        jobOf(other).look();

        assertThat(second).isGreaterThan(first);
        assertThat(other.findType(OWN, "trial").orElseThrow().version()).isEqualTo(second);
        assertThat(replica().findType(OWN, "trial").orElseThrow().version()).isEqualTo(second);
        on(one).activated("trial", TeamTexts.with("trial", "purpose", "To write one more and no other"));
        assertThat(one.findType(OWN, "trial").orElseThrow().version()).isEqualTo(second + 1);
    }

    @Test
    void takesNothingMoreFromTheDayItExpires() {
        // Given
        on(one).activated("trial", TeamTexts.with("trial", "expires", "\"2026-11-24\""));
        clock.advance(Duration.ofHours(35));
        assertThat(admit(one, "trial")).isInstanceOf(Admission.Admitted.class);

        // When
        clock.advance(Duration.ofHours(1));

        // Then
        assertThat(admit(one, "trial")).isEqualTo(UNKNOWN);
    }

    @Test
    void leavesOutWhatCannotBeReadAndGoesOn() {
        // Given
        on(one).activated("trial", TeamTexts.of("trial"));
        int proposal = on(one).activated("broken", TeamTexts.of("broken"));
        proposals.overwrite(proposal, TeamTexts.of("broken") + "key_of_an_older_release: 1\n");

        // When
        Catalog upgraded = replica();
        jobOf(other).look();

        // Then
        for (Catalog replica : List.of(upgraded, other)) {
            assertThat(admit(replica, "broken")).isEqualTo(UNKNOWN);
            assertThat(admit(replica, "trial")).isInstanceOf(Admission.Admitted.class);
            assertThat(replica.findType(OWN, "usage")).isPresent();
            assertThat(replica.team.leftOut()).singleElement().satisfies(left -> {
                assertThat(left.proposal()).isEqualTo(proposal);
                assertThat(left.flaws())
                        .extracting(Flaw::sentence)
                        .containsExactly("unknown key 'key_of_an_older_release'");
            });
        }
    }

    @Test
    void keepsWhatIsLiveWhileTheDatabaseIsAway() throws SQLException {
        // Given
        on(one).activated("trial", TeamTexts.of("trial"));
        jobOf(other).look();
        CatalogJob job = jobOf(other);
        other.team.database = new AbsentDatabase(new AtomicInteger());

        // When
        job.look();

        // Then
        assertThatThrownBy(other::refresh).isInstanceOf(SQLException.class);
        assertThat(admit(other, "trial")).isInstanceOf(Admission.Admitted.class);
        on(one).activated("trial", TeamTexts.with("trial", "title", "Another title"));
        other.team.database = database;
        job.look();
        assertThat(other.findType(OWN, "trial").orElseThrow().title()).isEqualTo("Another title");
    }

    @Test
    void activationsAndStartsAtTheSameTimeTakeTurns() throws Exception {
        // Given
        List<Integer> open = IntStream.range(0, 6)
                .mapToObj(index -> on(one).proposed(TeamTexts.of("trial" + index)))
                .toList();

        // When
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Object>> work = open.stream()
                    .flatMap(number -> java.util.stream.Stream.<Callable<Object>>of(
                            () -> on(number % 2 == 0 ? one : other).activated(number),
                            () -> replica().types(OWN).size()))
                    .toList();
            for (Future<Object> done : people.invokeAll(work)) {
                done.get();
            }
        }
        jobOf(one).look();
        jobOf(other).look();

        // Then
        assertThat(one.types(OWN))
                .hasSize(7)
                .isEqualTo(other.types(OWN))
                .isEqualTo(replica().types(OWN));
        assertThat(one.types(OWN))
                .filteredOn(type -> type.source() == Source.TEAM)
                .allSatisfy(type -> assertThat(type.version())
                        .isEqualTo(proposals.versions(type.id().number())));
    }
}
