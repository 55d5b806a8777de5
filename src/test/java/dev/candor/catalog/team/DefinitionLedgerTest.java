package dev.candor.catalog.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.ProjectId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DefinitionLedgerTest {
    @Inject
    DefinitionLedger ledger;

    @Inject
    Catalog catalog;

    @Test
    void loadsTheBuiltInDefinitionsAtTheStart() {
        assertThat(catalog.findType(new ProjectId("hasura"), "cli.execution")).hasValueSatisfying(type -> {
            assertThat(type.version()).isPositive();
            assertThat(type.id().number()).isPositive();
            assertThat(type.id().projectNumber()).isPositive();
        });
    }

    @Test
    void keepsNumbersAndVersionWhileNothingChanges() {
        EventType first = recorded(definitions("unchanged", "A purpose"));

        EventType second = recorded(definitions("unchanged", "A purpose"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void addsAVersionWhenAWordChangesAndKnowsAFormerOneAgain() {
        EventType first = recorded(definitions("changed", "A purpose"));

        EventType second = recorded(definitions("changed", "Another purpose"));
        EventType third = recorded(definitions("changed", "A purpose"));
        EventType fourth = recorded(definitions("changed", "A third purpose"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(third.edition()).isEqualTo(first.edition());
        assertThat(fourth.version()).isEqualTo(first.version() + 2);
    }

    @Test
    void replicasThatStartTogetherWriteOneVersion() throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<EventType>> starts = IntStream.range(0, 8)
                    .mapToObj(replica -> replicas.submit(() -> recorded(definitions("together", "A purpose"))))
                    .toList();

            EventType first = starts.getFirst().get();
            for (Future<EventType> start : starts) {
                assertThat(start.get()).isEqualTo(first);
            }
        }
    }

    private EventType recorded(Definitions definitions) {
        return ledger.record(definitions).types().getFirst().published();
    }

    private static Definitions definitions(String name, String purpose) {
        String type = """
                name: %s
                title: A title
                dialect: candor
                sent_by: A program
                sent_when: Now and then
                purpose: %s
                owner: Product
                category: usage
                identity: none
                not_collected: Everything else.
                """.formatted(name, purpose);
        return DefinitionReader.read(List.of(
                new YamlFile("ledger-test/project.yaml", "name: Ledger test"),
                new YamlFile("ledger-test/" + name + ".yaml", type)));
    }
}
