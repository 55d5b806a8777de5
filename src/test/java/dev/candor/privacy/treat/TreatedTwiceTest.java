package dev.candor.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import dev.candor.Hostile;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Treating what is treated already. Flags, numbers, lists, names of errors, addresses and whole versions stay what they are. A range's
 * label is no number, half a version is no version and the beginning of a text is not the text: those are {@code OTHER} or left
 * out the second time, so treating twice can lose something, but never tell more.
 */
class TreatedTwiceTest {
    private static final String OTHER = '"' + Treatment.OTHER + '"';
    private static final List<String> KNOWN = List.of(
            "v2.48.10-beta.2+x",
            "19.0.0-rc-66855b96",
            "v20.20.2",
            "hasura migrate apply --up",
            "TypeError: x",
            "ReferenceError x",
            "linux",
            "Linux 6.18 Debian",
            "150004",
            "ModifyTable/RESET",
            "POSTGRES",
            "postgres",
            "/data/a/schema/b/tables/c/modify?x",
            "/actions$ACTION_NAME/modify",
            "server",
            "Query",
            "build");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Property(tries = 5_000)
    void changesNothingOrTellsLess(@ForAll("treatments") Treatment treatment, @ForAll("values") RawValue value)
            throws JsonProcessingException {
        String once = Treated.json(treatment, value);
        if (once.equals(Treated.LEFT_OUT)) {
            return;
        }

        String twice = Treated.json(treatment, raw(JSON.readTree(once)));

        assertThat(twice).isIn(staysItself(treatment) ? List.of(once) : List.of(once, OTHER, Treated.LEFT_OUT));
    }

    private static boolean staysItself(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Ranges ranges -> false;
            case Treatment.Version version -> version.parts() == 3;
            // What a group holds need not fit the whole pattern.
            case Treatment.KeepShape shape -> Pattern.compile(shape.pattern()).groupCount() == 0;
            default -> true;
        };
    }

    @Provide
    Arbitrary<Treatment> treatments() {
        Catalog catalog = TestCatalog.builtIn();
        return Arbitraries.of(catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .flatMap(type -> type.properties().stream())
                .map(property -> property.treatment())
                .distinct()
                .toList());
    }

    @Provide
    Arbitrary<RawValue> values() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(KNOWN).map(RawValue.Text::new),
                Arbitraries.of(Hostile.TEXTS).map(RawValue.Text::new),
                Arbitraries.of(true, false).map(RawValue.Flag::new),
                Arbitraries.longs().map(RawValue.Whole::new),
                Arbitraries.longs().between(0, 200_000).map(RawValue.Whole::new),
                Arbitraries.bigDecimals()
                        .ofScale(12)
                        .between(BigDecimal.ZERO, new BigDecimal("2e9"))
                        .map(RawValue.Decimal::new)));
    }

    private static RawValue raw(JsonNode stored) {
        if (stored.isTextual()) {
            return new RawValue.Text(stored.textValue());
        }
        if (stored.isBoolean()) {
            return new RawValue.Flag(stored.booleanValue());
        }
        return stored.isIntegralNumber()
                ? new RawValue.Whole(stored.longValue())
                : new RawValue.Decimal(stored.decimalValue());
    }
}
