package dev.candor.admin.type;

import dev.candor.admin.Counts;
import dev.candor.admin.Links;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.web.show.Figures;
import dev.candor.web.show.Moment;
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

    /** What a line is made from besides its definition. */
    public record Sources(Project project, Counts counts, Newest newest, Instant now) {}

    /** One line for each type, in their order. */
    public static List<TypeLine> of(List<EventType> types, Sources sources) {
        return types.stream().map(type -> of(type, sources)).toList();
    }

    private static TypeLine of(EventType type, Sources sources) {
        Counts counts = sources.counts().of(type.id().number());
        Optional<Instant> last = sources.newest().last(type);
        return new TypeLine(
                "type-" + type.id().number(),
                Links.type(sources.project(), type.id().name()),
                type.id().name(),
                type.title(),
                type.sentBy() + ". " + type.sentWhen(),
                Figures.whole(counts.of(Counts.STORED)),
                Figures.share(counts.of(Counts.REFUSED), counts.received()),
                last.map(at -> Moment.ago(at, sources.now())).orElse(null),
                Figures.term(type.retention()),
                type.version());
    }
}
