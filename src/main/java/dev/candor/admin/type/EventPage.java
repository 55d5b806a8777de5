package dev.candor.admin.type;

import dev.candor.admin.Projects;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.store.EventRows;
import dev.candor.store.StoredEvent;
import dev.candor.web.TeamFrame;
import dev.candor.web.show.FieldLine;
import dev.candor.web.show.JsonView;
import dev.candor.web.show.Moment;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One row, exactly as stored. */
@Path("/p/{project}/events/{id}")
@Produces(MediaType.TEXT_HTML)
public class EventPage {
    /** How clients of Hasura spell a name that they leave out. */
    private static final String PLACEHOLDER = "_NAME";

    private final Projects projects;
    private final EventRows events;
    private final Clock clock;

    EventPage(Projects projects, EventRows events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /** The page. */
    public record event(
            TeamFrame frame,
            EventType type,
            StoredEvent row,
            Moment received,
            Moment expires,
            RawString json,
            boolean placeholders,
            List<FieldLine> fields,
            List<FieldLine> connection)
            implements TemplateInstance {}

    @GET
    public TemplateInstance show(@RestPath String project, @RestPath String id) {
        Project shown = projects.get(project);
        UUID key = RowIds.parse(id).orElseThrow(NotFoundException::new);
        StoredEvent row = events.find(shown.number(), key).orElseThrow(() -> missing(key));
        EventType type = projects.types(shown).stream()
                .filter(one -> one.id().number() == row.typeNumber())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new event(
                projects.frame(shown, "types"),
                type,
                row,
                Moment.second(row.receivedAt()),
                Moment.day(row.expiresOn()),
                JsonView.of(row.properties()),
                row.properties().contains(PLACEHOLDER),
                FieldLine.of(type),
                FieldLine.ofConnection(type));
    }

    private WebApplicationException missing(UUID key) {
        return RowIds.mayHaveBeen(key, clock.instant())
                ? new ClientErrorException(Response.Status.GONE)
                : new NotFoundException();
    }
}
