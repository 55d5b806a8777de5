package dev.candor.privacy.treat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.candor.event.rule.Treatment;

/**
 * Words of a published shape.
 *
 * <p>Patterns are written by people who define events, and run on what strangers send, on the event loop. So they are matched by
 * RE2/J, whose time grows with the length of the text and never faster.
 */
final class Shapes {
    /** Compiled once for each definition, found by its identity, gone with it. */
    private final LoadingCache<Treatment.KeepShape, Pattern> patterns =
            Caffeine.newBuilder().weakKeys().build(shape -> Pattern.compile(shape.pattern()));

    /** The text if it fits the pattern as a whole, or what the pattern's group holds of it. */
    String keep(Treatment.KeepShape shape, String text) {
        if (text.length() > shape.maxLength()) {
            return Treatment.OTHER;
        }
        Matcher matcher = patterns.get(shape).matcher(text);
        if (!matcher.matches()) {
            return Treatment.OTHER;
        }
        String kept = matcher.groupCount() == 0 ? text : matcher.group(1);
        return kept == null || kept.isEmpty() ? Treatment.OTHER : kept;
    }
}
