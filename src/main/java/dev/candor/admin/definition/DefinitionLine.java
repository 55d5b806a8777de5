package dev.candor.admin.definition;

import dev.candor.admin.Links;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Source;
import dev.candor.web.show.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A definition in force as one line of a table.
 *
 * @param type the definition
 * @param href the type's own page
 * @param source where it comes from, in words
 * @param since since when this version is in force
 * @param expires the day on which it ends; null if it goes on
 * @param state whether it still takes events
 * @param changeHref where a change is proposed; empty if it cannot be changed here
 */
public record DefinitionLine(
        EventType type,
        String href,
        String source,
        Moment since,
        @Nullable Moment expires,
        State state,
        String changeHref) {

    private static final int SOON_DAYS = 30;

    /** Whether a definition still takes events. */
    public enum State {
        IN_FORCE("In force", "good"),
        ENDS_SOON("Ends soon", "warn"),
        ENDED("Ended", "");

        private final String text;
        private final String kind;

        State(String text, String kind) {
            this.text = text;
            this.kind = kind;
        }

        /** For people. */
        public String text() {
            return text;
        }

        /** The badge's kind. */
        public String kind() {
            return kind;
        }

        static State of(@Nullable LocalDate expires, LocalDate today) {
            if (expires == null || expires.isAfter(today.plusDays(SOON_DAYS))) {
                return IN_FORCE;
            }
            return expires.isAfter(today) ? ENDS_SOON : ENDED;
        }
    }

    /**
     * The line of a definition.
     *
     * @param proposal the number of the proposal that it came from; 0 if it came from a file
     */
    static DefinitionLine of(Project project, EventType type, LocalDate today, int proposal) {
        LocalDate expires = type.expires();
        return new DefinitionLine(
                type,
                Links.type(project, type.id().name()),
                words(type.source()),
                Moment.minute(type.edition().since()),
                expires == null ? null : Moment.day(expires),
                State.of(expires, today),
                proposal == 0 ? "" : Links.definitions(project) + "/new?from=" + proposal);
    }

    private static String words(Source source) {
        return switch (source) {
            case BUILT_IN -> "Read-only: built in";
            case FOLDER -> "Read-only: the operator’s folder";
            case TEAM -> "Made here";
        };
    }
}
