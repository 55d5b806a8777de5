package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.InForce;
import dev.candor.catalog.history.Change;
import dev.candor.catalog.history.DatedChange;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Project.ClientProgram;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What one project collects, for machines. */
final class ManifestDocument {
    /** Of the format. Members may be added to it; another number means that what was there means something else. */
    static final int FORMAT = 1;

    private static final Set<String> NOT_DIGESTED = Set.of("words", "edition");

    private ManifestDocument() {}

    /** The part that says what is taken, with words and editions. */
    static ObjectNode of(Project project, InForce inForce) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("project", project.id().slug());
        ArrayNode types = json.putArray("types");
        inForce.types().stream()
                .filter(entry -> entry.type().id().project().equals(project.id()))
                .forEach(entry -> types.add(TypeDocument.of(entry)));
        return json;
    }

    /** The digest of such a part: over all of it but what is called {@code words} or {@code edition}, at any depth. */
    static String digest(ObjectNode document) {
        return Canonical.digest(without(document.deepCopy()));
    }

    /** The same with what is only said, and not decided, by it; with the project's programs, and what may be known of any row. */
    static ObjectNode published(ObjectNode document, Project project, String digest, Instant since) {
        document.put("name", project.name()).put("digest", digest).put("since", since.toString());
        ArrayNode clients = document.putArray("clients");
        project.clients().forEach(client -> clients.add(client(client)));
        ArrayNode row = document.putArray("row");
        for (RowColumn column : RowColumn.ALL) {
            row.addObject()
                    .put("table", column.table())
                    .put("column", column.column())
                    .put("from", column.from())
                    .put("words", column.words());
        }
        return document;
    }

    private static ObjectNode client(ClientProgram client) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("name", client.name()).put("identifier", client.identifier());
        ArrayNode ways = json.putArray("opt_outs");
        client.optOuts()
                .forEach(way -> ways.addObject().put("where", way.where()).put("text", way.text()));
        return json;
    }

    /** The history, newest first. */
    static ArrayNode history(List<DatedChange> changes) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (DatedChange dated : changes) {
            ObjectNode entry = json.addObject()
                    .put("at", dated.at().toString())
                    .put("type", dated.type())
                    .put("version", dated.version())
                    .put("digest", Canonical.PREFIX + dated.digest());
            ArrayNode list = entry.putArray("changes");
            for (Change change : dated.changes()) {
                list.addObject()
                        .put("change", change.kind().code())
                        .put("path", change.path().isEmpty() ? null : change.path())
                        .put("words", change.words());
            }
        }
        return json;
    }

    private static JsonNode without(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove(NOT_DIGESTED);
        }
        json.forEach(ManifestDocument::without);
        return json;
    }
}
