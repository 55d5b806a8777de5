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
    /** In lower case; x is any hexadecimal digit. Walked by hand, because there is one in nearly every event. */
    private static final String RANDOM_UUID = "xxxxxxxx-xxxx-Vxxx-Rxxx-xxxxxxxxxxxx";

    private static final String VERSIONS = "47";
    private static final String VARIANTS = "89ab";
    private static final Pattern ISSUED = Pattern.compile("[A-Za-z0-9~?>_-]{1,64}");
    private static final Pattern ABSENT = Pattern.compile("\\s*|0{8}-0{4}-0{4}-0{4}-0{12}");

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
                text.value().length() <= RANDOM_UUID.length()
                        && ABSENT.matcher(text.value()).matches();
            default -> false;
        };
    }

    private static @Nullable String randomUuid(String text) {
        String canonical = text.length() > RANDOM_UUID.length() ? text : text.toLowerCase(Locale.ROOT);
        if (canonical.length() != RANDOM_UUID.length()) {
            return null;
        }
        for (int i = 0; i < RANDOM_UUID.length(); i++) {
            if (!fits(RANDOM_UUID.charAt(i), canonical.charAt(i))) {
                return null;
            }
        }
        return canonical;
    }

    private static boolean fits(char place, char unit) {
        return switch (place) {
            case '-' -> unit == '-';
            case 'V' -> VERSIONS.indexOf(unit) >= 0;
            case 'R' -> VARIANTS.indexOf(unit) >= 0;
            default -> (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
        };
    }
}
