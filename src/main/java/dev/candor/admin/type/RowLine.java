package dev.candor.admin.type;

import dev.candor.admin.Links;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.store.StoredEvent;
import dev.candor.web.show.Moment;
import java.time.Instant;

/**
 * A stored row as one line of a table.
 *
 * @param id names the link, so that it keeps the focus when the table is drawn anew
 * @param href its own page
 * @param at when it arrived
 * @param ago the same, seen from now
 * @param type its event type's name
 * @param typeHref its event type's page
 * @param client its client's short name, or a dash
 * @param version its client's version, or a dash
 * @param expires the day on which it is dropped
 */
public record RowLine(
        String id,
        String href,
        Moment at,
        Moment ago,
        String type,
        String typeHref,
        String client,
        String version,
        Moment expires) {
    private static final String NONE = "–";

    public static RowLine of(Project project, EventType type, StoredEvent row, Instant now) {
        return new RowLine(
                "row-" + row.id(),
                Links.row(project, row.id()),
                Moment.second(row.receivedAt()),
                Moment.ago(row.receivedAt(), now),
                type.id().name(),
                Links.type(project, type.id().name()),
                row.client() == null ? NONE : row.client(),
                row.version() == null ? NONE : row.version(),
                Moment.day(row.expiresOn()));
    }
}
