package dev.candor.admin;

import dev.candor.catalog.EventType;
import dev.candor.catalog.Project;
import dev.candor.web.Figures;
import dev.candor.web.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event type as one line of a table.
 *
 * @param id names the link, so that it keeps the focus when the table is drawn anew
 * @param href its own page
 * @param name its name
 * @param title its name for people
 * @param source who sends it, and when
 * @param kept rows kept in the period
 * @param rejected how many were rejected in the period
 * @param last when its newest row arrived; null if it has none
 * @param term how long its rows are kept
 * @param version its definition's version
 */
public record TypeLine(
        String id,
        String href,
        String name,
        String title,
        String source,
        String kept,
        String rejected,
        @Nullable Moment last,
        String term,
        int version) {

    /** One line for each type, in their order. */
    static List<TypeLine> of(Project project, List<EventType> types, Counts counts, Newest newest, Instant now) {
        return types.stream()
                .map(type -> of(project, type, counts.of(type.id().number()), newest.last(type), now))
                .toList();
    }

    private static TypeLine of(Project project, EventType type, Counts counts, Optional<Instant> last, Instant now) {
        return new TypeLine(
                "type-" + type.id().number(),
                Links.type(project, type.id().name()),
                type.id().name(),
                type.title(),
                type.sentBy() + ". " + type.sentWhen(),
                Figures.whole(counts.of(Counts.STORED)),
                Figures.share(counts.of(Counts.REFUSED), counts.received()),
                last.map(at -> Moment.ago(at, now)).orElse(null),
                Figures.counted(type.retention().toDays(), "day"),
                type.version());
    }
}
