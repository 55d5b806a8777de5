package dev.candor.catalog.door;

import dev.candor.event.raw.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901), taken apart once.
 *
 * @param steps keys and positions from the outside in; none for the whole value
 */
public record JsonPointer(List<String> steps) {
    /** To the whole value. */
    public static final JsonPointer WHOLE = new JsonPointer(List.of());

    private static final int MOST_STEPS = 16;
    private static final Pattern WRONG_ESCAPE = Pattern.compile("~(?![01])");
    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,5}");

    public JsonPointer {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a pointer as a definition writes it.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return WHOLE;
        }
        if (!text.startsWith("/") || WRONG_ESCAPE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no JSON pointer: a / before each key, ~1 for a / in a key, ~0 for a ~");
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("'" + text + "' is deeper than " + MOST_STEPS);
        }
        return new JsonPointer(steps);
    }

    /** The value that it points to; null if there is none. */
    public @Nullable RawValue find(RawValue value) {
        RawValue at = value;
        for (String step : steps) {
            at = switch (at) {
                case RawValue.Fields fields -> fields.values().get(step);
                case RawValue.Items items -> item(items, step);
                case null, default -> null;
            };
        }
        return at;
    }

    /** The key that it adds to another pointer's place, if it leads to a member of the object there. */
    public @Nullable String memberOf(JsonPointer object) {
        boolean isMember = steps.size() == object.steps.size() + 1
                && steps.subList(0, object.steps.size()).equals(object.steps);
        return isMember ? steps.getLast() : null;
    }

    private static @Nullable RawValue item(RawValue.Items items, String step) {
        if (!POSITION.matcher(step).matches()) {
            return null;
        }
        int position = Integer.parseInt(step);
        return position < items.values().size() ? items.values().get(position) : null;
    }
}
