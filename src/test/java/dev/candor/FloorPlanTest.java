package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import dev.candor.house.Floors;
import dev.candor.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan of the house as code: floors, stages, doors, time, names.
 *
 * <p>The rules and their reasons are in {@code dev.candor.house}; {@code PlantedTest} shows of each that it can fail.
 */
class FloorPlanTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(String name, ArchRule rule) {
        assertThat(name).isNotBlank();
        rule.check(Floors.MAIN);
    }

    @Test
    void looksAtTheWholeHouse() {
        assertThat(Floors.MAIN.contain(Candor.class)).isTrue();
        assertThat(Floors.MAIN.contain(dev.candor.event.Event.class)).isTrue();
        assertThat(Floors.MAIN.contain(FloorPlanTest.class)).isFalse();
    }

    static Stream<Arguments> rules() {
        return HouseRules.all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }
}
