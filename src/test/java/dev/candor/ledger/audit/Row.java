package dev.candor.ledger.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.ledger.book.Contents;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param project its project's slug
 * @param type its event type's name
 * @param client the number of its installation, null if its type knows none
 * @param visitor the number of its day's pseudonym, null if its type knows none
 * @param version the program's version
 * @param properties as JSON
 */
record Row(
        String project,
        String type,
        @Nullable Integer client,
        @Nullable Integer visitor,
        String version,
        ObjectNode properties) {
    private static final int AT_ONCE = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ALL = """
            select p.slug, t.name, e.client_id, e.visitor, coalesce(e.version, ''), e.properties::text from event e
            join event_type t on t.number = e.event_type_id join project p on p.number = e.project_id and p.number = t.project""";

    /** Reads all that there are. */
    static void readAll(Connection connection, Consumer<Row> reader) throws SQLException {
        connection.setAutoCommit(false); // or the driver would hold all of them in memory
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet found = statement.executeQuery(ALL)) {
                while (found.next()) {
                    reader.accept(of(found));
                }
            }
        }
    }

    private static Row of(ResultSet found) throws SQLException {
        return new Row(
                found.getString(1),
                found.getString(2),
                found.getObject(3, Integer.class),
                found.getObject(4, Integer.class),
                found.getString(5),
                parsed(found.getString(6)));
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException torn) {
            throw new IllegalStateException("a row's properties are no JSON", torn);
        }
    }

    /** The serial that it carries; -1 if it carries none. */
    long serial() {
        JsonNode serial = properties.path("serial");
        return serial.isMissingNode() ? Contents.serialIn(version) : serial.asLong(-1);
    }
}
