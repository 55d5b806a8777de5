package dev.candor.event.raw;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values name an event, so that it is known when it is sent again. */
public final class OwnId {
    /** Characters of one at most. */
    public static final int LONGEST = 128;

    private static final Pattern ABSENT = Pattern.compile("\\s*|0{8}-0{4}-0{4}-0{4}-0{12}");

    private OwnId() {}

    /**
     * The id in a value: a text as it is, a whole number in digits.
     *
     * @return null if there is none: missing, null, empty, the nil UUID (or all such events would be one), or what is no id
     */
    public static @Nullable String in(@Nullable RawValue value) {
        return isAbsent(value) ? null : text(value);
    }

    /** Whether a value is there that is neither an id nor says that there is none. */
    public static boolean isNone(@Nullable RawValue value) {
        return !isAbsent(value) && text(value) == null;
    }

    private static @Nullable String text(@Nullable RawValue value) {
        return switch (value) {
            case RawValue.Text(String text) -> text.length() <= LONGEST ? text : null;
            case RawValue.Whole(long number) -> Long.toString(number);
            case null, default -> null;
        };
    }

    private static boolean isAbsent(@Nullable RawValue value) {
        return switch (value) {
            case null -> true;
            case RawValue.Nothing nothing -> true;
            case RawValue.Text(String text) ->
                text.length() <= LONGEST && ABSENT.matcher(text).matches();
            default -> false;
        };
    }
}
