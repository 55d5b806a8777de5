package dev.candor.catalog.type;

import dev.candor.event.rule.Treatment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One property of an event type.
 *
 * @param path where it stands in the body: {@code metrics.tables}, {@code packages[].name}
 * @param kind for people: "whole number", "yes or no", "word", "version"
 * @param wording what it is, in public words
 * @param role what reports may do with it
 * @param expires the first UTC day on which it is no longer taken; null if it goes on
 * @param treatment what is done to it
 * @param treatmentWording the same in public words: "Kept if it is one of 28 known names, else OTHER"
 */
public record Property(
        String path,
        String kind,
        String wording,
        Role role,
        @Nullable LocalDate expires,
        Treatment treatment,
        String treatmentWording) {

    /** Whether it is no longer taken on this UTC day. */
    public boolean isOverOn(LocalDate day) {
        return expires != null && !day.isBefore(expires);
    }

    /** What reports may do with a property. */
    public enum Role {
        /** Nothing but show it in a row. */
        DETAIL("detail"),
        /** Tell installations apart by it. */
        DIMENSION("dimension"),
        /** Add it up and show its distribution. */
        MEASURE("measure");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        /** The role as definitions and the manifest spell it. */
        public String code() {
            return code;
        }
    }
}
