package dev.candor.catalog.admission;

import dev.candor.event.raw.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a property stands in a body: {@code metrics.tables}, {@code packages[].name}.
 *
 * @param steps from the outside in; never empty
 */
public record PropertyPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_@$-]{1,64})(\\[])?");

    /**
     * One key.
     *
     * @param name as the client spells it
     * @param each whether its value is an array, and the path goes on in each of its items
     */
    public record Step(String name, boolean each) {}

    public PropertyPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path as a definition writes it.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static PropertyPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            Matcher matcher = STEP.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + text
                        + "' is not a path: keys of letters, digits, _ or -, joined by dots, [] after an array");
            }
            steps.add(new Step(matcher.group(1), matcher.group(2) != null));
        }
        return new PropertyPath(steps);
    }

    /** Whether it leads to one value, not into arrays. */
    public boolean isSingle() {
        return steps.stream().noneMatch(Step::each);
    }

    /** The value at a single path; null if there is none. */
    @Nullable
    RawValue find(RawValue.Fields body) {
        RawValue at = body;
        for (Step step : steps) {
            if (!(at instanceof RawValue.Fields fields)) {
                return null;
            }
            at = fields.values().get(step.name());
        }
        return at;
    }

    /** The same place as a JSON pointer (RFC 6901). */
    Spot spot() {
        Spot spot = Spot.key(null, steps.getFirst().name());
        for (Step step : steps.subList(1, steps.size())) {
            spot = Spot.key(spot, step.name());
        }
        return spot;
    }
}
