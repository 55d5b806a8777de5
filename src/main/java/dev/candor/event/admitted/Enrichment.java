package dev.candor.event.admitted;

import dev.candor.event.rule.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt from the connection, of the little that the definition asked for; null where it did not ask or nothing
 * was to be learnt.
 *
 * @param country two letters, ISO 3166-1
 * @param agent a family with its major version, from a closed list, or {@link Treatment#OTHER}
 * @param system a family of operating system, from a closed list, or {@link Treatment#OTHER}
 * @param hostClass {@code localhost}, {@code private} or {@code public}
 */
public record Enrichment(
        @Nullable String country,
        @Nullable String agent,
        @Nullable String system,
        @Nullable String hostClass) {
    public static final Enrichment NONE = new Enrichment(null, null, null, null);
}
