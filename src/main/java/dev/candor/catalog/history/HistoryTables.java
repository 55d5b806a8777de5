package dev.candor.catalog.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what the database knows of former definitions. */
@ApplicationScoped
class HistoryTables {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Inject
    DataSource database;

    /** A row of an answer, read. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All versions of a project's definitions: by type, then by number. */
    List<Version> versions(int project) {
        return read(
                """
                select type.name, definition.version, encode(definition.digest, 'hex'), definition.active_from, definition.body
                from definition join event_type type on type.number = definition.event_type
                where type.project = ? order by type.name, definition.version
                """,
                project,
                row -> new Version(
                        row.getString(1), row.getInt(2), row.getString(3), at(row, 4), json(row.getString(5))));
    }

    /**
     * For how many days rows are kept by the version in force, by the types' numbers.
     *
     * <p>That is the newest version, or an earlier one that has returned: then the newest manifest names it. While that manifest is
     * younger than {@code settled} nothing is told of the type, because it may be of a replica that has not heard of the newest.
     */
    Map<Integer, Integer> retentions(Instant settled) {
        Map<Integer, Integer> found = new HashMap<>();
        read("""
                with told as (
                    select type.number as event_type, (entry -> 'edition' ->> 'version')::int as version, since
                    from (select distinct on (project) * from manifest order by project, number desc) newest
                    cross join json_array_elements(newest.body -> 'types') entry
                    join event_type type on type.project = newest.project and type.name = entry ->> 'name'
                ), newest as (select event_type, max(version) as version from definition group by event_type)
                select definition.event_type, coalesce((definition.body ->> 'retention')::int, 90)
                from definition join newest using (event_type) left join told using (event_type)
                where definition.version = coalesce(told.version, newest.version)
                and (definition.version = newest.version or told.since < ?)
                """, settled.atOffset(ZoneOffset.UTC), row -> found.put(row.getInt(1), row.getInt(2)));
        return found;
    }

    /** Which types a project's manifests had, by which versions; oldest first. */
    List<PastTypes> types(int project) {
        return read("""
                select since, (
                    select json_object_agg(type ->> 'name', type -> 'edition' -> 'version')
                    from json_array_elements(body -> 'types') type)
                from manifest where project = ? order by number
                """, project, row -> new PastTypes(at(row, 1), versions(row.getString(2))));
    }

    /** Null of a manifest without types. */
    private static Map<String, Integer> versions(@Nullable String types) {
        Map<String, Integer> versions = new HashMap<>();
        if (types != null) {
            json(types)
                    .properties()
                    .forEach(type -> versions.put(type.getKey(), type.getValue().asInt()));
        }
        return versions;
    }

    private <T> List<T> read(String sql, Object parameter, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the history of the definitions could not be read", failed);
        }
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored definition is no JSON", impossible);
        }
    }
}
