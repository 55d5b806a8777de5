package dev.candor.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that cannot fail is worth nothing: every rule must notice each class planted against it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTest {
    /** The folder of classes that break nothing. */
    private static final String GOOD = "NOTHING";

    private Planted planted;

    @BeforeAll
    void plant(@TempDir Path output) throws IOException {
        planted = Planted.into(output);
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void noticesEachViolator(String name) throws IOException {
        ArchRule rule = HouseRules.all().get(name);

        EvaluationResult result = rule.evaluate(planted.classesIn(name));

        String report = result.getFailureReport().toString();
        assertThat(Planted.namesIn(name))
                .allSatisfy(violator -> assertThat(report).contains(violator));
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void leavesTheGoodAlone(String name) throws IOException {
        ArchRule rule = HouseRules.all().get(name).allowEmptyShould(true);

        EvaluationResult result = rule.evaluate(planted.classesIn(GOOD));

        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void everyRuleHasViolators() throws IOException {
        Set<String> expected = new TreeSet<>(HouseRules.all().keySet());
        expected.add(GOOD);

        assertThat(Planted.folders()).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Set<String> ruleNames() {
        return HouseRules.all().keySet();
    }
}
