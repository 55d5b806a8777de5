package dev.candor.catalog.door;

import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One door of a project.
 *
 * @param project to which all belongs that comes in here
 * @param dialect named like the door; the event types of it are in the same project
 * @param path where it is
 * @param host the only name of this server under which it is there, lower case; null for any
 * @param methods the methods that it takes, upper case
 * @param contentTypes the media types that it takes, lower case; empty for any
 * @param encoding in what form
 * @param layout where an event's parts are
 * @param reply its one answer
 * @param isOpenToPages whether pages of other origins may send to it (CORS)
 * @param maxBody bytes of a body as sent
 * @param maxItems events of one request
 */
public record DoorDefinition(
        ProjectId project,
        Dialect dialect,
        DoorPath path,
        @Nullable String host,
        List<String> methods,
        Set<String> contentTypes,
        DoorEncoding encoding,
        DoorLayout layout,
        DoorReply reply,
        boolean isOpenToPages,
        int maxBody,
        int maxItems) {
    public DoorDefinition {
        methods = List.copyOf(methods);
        contentTypes = Set.copyOf(contentTypes);
    }
}
