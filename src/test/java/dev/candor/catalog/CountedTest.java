package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.admitted.Admission;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Treatment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of admitted events is counted: what their definition says on that day. */
class CountedTest {
    private static final YamlFile TYPE = TestCatalog.trial("""
        connection: [country]
        version: release
        cells: [[os, version], [country], [os, ci], [ci]]
        properties:
          - {path: release, wording: The version, version: 3, expires: "2026-12-10"}
          - {path: os, wording: The system, list: [linux], dimension: true}
          - {path: ci, wording: Whether it is built, keep: flag, dimension: true, expires: "2026-12-01"}
          - {path: unused, wording: Another, keep: flag, dimension: true}
          - {path: tables, wording: How many tables, ranges: [0, 1, 2], measure: true}
          - {path: took, wording: How long, whole: {from: 0, to: 99}, measure: true}
          - {path: load, wording: How busy, decimal: {from: 0, to: 9, digits: 3}, measure: true, expires: "2026-12-01"}
        """);

    private final MutableClock clock = MutableClock.at("2026-11-30T23:59:59Z");
    private final Catalog catalog = TestCatalog.of(clock, TestCatalog.MINE, TYPE);

    @Test
    void countsTuplesAndEachMeasureByItself() {
        assertThat(counted().tuples())
                .containsExactly(
                        List.of(),
                        List.of("os", "version"),
                        List.of("country"),
                        List.of("os", "ci"),
                        List.of("ci"),
                        List.of("tables"));
        assertThat(counted().sums()).containsExactly("took", "load");
    }

    @Test
    void isMadeOnceForAllEvents() {
        assertThat(counted()).isSameAs(counted());
    }

    @Test
    void whatExpiresTakesItsCellsAway() {
        clock.advance(Duration.ofSeconds(1));

        assertThat(counted().tuples())
                .containsExactly(List.of(), List.of("os", "version"), List.of("country"), List.of("tables"));
        assertThat(counted().sums()).containsExactly("took");
    }

    @Test
    void soDoesTheVersion() {
        clock.advance(Duration.ofDays(10));

        assertThat(counted().tuples()).containsExactly(List.of(), List.of("country"), List.of("tables"));
    }

    @Test
    void everyCellOfABuiltInTypeIsCounted() {
        List<Definition> types =
                DefinitionReader.read(DefinitionFiles.builtIn()).types();

        assertThat(types).isNotEmpty().allSatisfy(definition -> {
            EventType type = definition.published();
            Cells cells = definition.counted();
            assertThat(cells.tuples()).contains(List.of()).containsAll(type.cells());
            assertThat(type.properties().stream()
                            .filter(property -> property.role() == Property.Role.MEASURE)
                            .filter(property -> property.treatment() instanceof Treatment.Ranges)
                            .map(property -> List.of(property.path())))
                    .allSatisfy(measure -> assertThat(cells.tuples()).contains(measure));
        });
    }

    private Cells counted() {
        RawEvent event = TestCatalog.own("trial", "{}");
        return ((Admission.Admitted) catalog.admit(event)).event().cells();
    }
}
