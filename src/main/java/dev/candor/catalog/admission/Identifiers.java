package dev.candor.catalog.admission;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.IdentityRule.Rights;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which identifiers may name a client.
 *
 * <p>Whoever holds a bearer's identifier has the rights to what lies under it, so one that can be guessed is none: only random
 * UUIDs (RFC 9562, version 4, or 7 for its random tail) count. Refusing the others here as rights would refuse them keeps both
 * from ever disagreeing.
 */
final class Identifiers {
    private static final Pattern RANDOM_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern ISSUED = Pattern.compile("[A-Za-z0-9~?>_-]{1,64}");
    private static final Pattern ABSENT = Pattern.compile("\\s*|0{8}-0{4}-0{4}-0{4}-0{12}");
    private static final int UUID_LENGTH = 36;

    private Identifiers() {}

    /** The identifier in canonical form; null if the value is none that may name a client. */
    static @Nullable String usable(@Nullable RawValue value, Rights rights) {
        if (!(value instanceof RawValue.Text text)) {
            return null;
        }
        return switch (rights) {
            case BEARER -> randomUuid(text.value());
            case CONFIRMED_CONTACT -> ISSUED.matcher(text.value()).matches() ? text.value() : null;
        };
    }

    /** Whether the value says "no identifier": missing, null, empty, or the nil UUID. */
    static boolean isAbsent(@Nullable RawValue value) {
        return switch (value) {
            case null -> true;
            case RawValue.Nothing nothing -> true;
            case RawValue.Text text ->
                text.value().length() <= UUID_LENGTH
                        && ABSENT.matcher(text.value()).matches();
            default -> false;
        };
    }

    private static @Nullable String randomUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return null;
        }
        String canonical = text.toLowerCase(Locale.ROOT);
        return RANDOM_UUID.matcher(canonical).matches() ? canonical : null;
    }
}
