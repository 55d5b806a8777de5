package dev.candor.catalog.team;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.type.Edition;
import dev.candor.catalog.type.Project;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The numbers of projects and event types, and every version that a definition ever had: a row says by which version it was
 * admitted, so a version is only ever added.
 */
@ApplicationScoped
class DefinitionLedger {
    /** Of PostgreSQL's advisory locks, the one under which definitions are written: replicas that start together take turns. */
    private static final long LOCK = 0x63616e646f720001L;

    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** Writes down what is new and answers the same definitions with their numbers and versions. Blocking. */
    Definitions record(Definitions read) {
        return inTurn(connection -> record(connection, read));
    }

    /** Does work on definitions while no other replica does, in one transaction. Blocking. */
    <T> T inTurn(Turn<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "select pg_advisory_xact_lock(?)", LOCK);
                T done = work.take(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the definitions could not be written to the database", failed);
        }
    }

    /** The same as part of a turn. */
    Definitions record(Connection connection, Definitions read) throws SQLException {
        Map<ProjectId, Integer> numbers = new HashMap<>();
        List<Project> projects = new ArrayList<>();
        for (Project project : read.projects()) {
            int number = projectNumber(connection, project);
            numbers.put(project.id(), number);
            projects.add(new Project(
                    project.id(), number, project.name(), project.policy(), project.contact(), project.clients()));
        }
        List<Definition> types = new ArrayList<>();
        for (Definition type : read.types()) {
            ProjectId project = type.published().id().project();
            types.add(recordType(connection, type, numbers.getOrDefault(project, 0)));
        }
        return new Definitions(projects, types, read.doors());
    }

    private static int projectNumber(Connection connection, Project project) throws SQLException {
        String slug = project.id().slug();
        execute(
                connection,
                "update project set name = ? where slug = ? and name <> ?",
                project.name(),
                slug,
                project.name());
        int known = number(connection, "select number from project where slug = ?", slug);
        return known != 0
                ? known
                : number(
                        connection,
                        "insert into project (slug, name) values (?, ?) returning number",
                        slug,
                        project.name());
    }

    /** Writes one type of a project down, as part of a turn. */
    Definition recordType(Connection connection, Definition type, int project) throws SQLException {
        String name = type.published().id().name();
        int known = number(connection, "select number from event_type where project = ? and name = ?", project, name);
        int number = known != 0
                ? known
                : number(
                        connection,
                        "insert into event_type (project, name) values (?, ?) returning number",
                        project,
                        name);
        EventTypeId id = new EventTypeId(type.published().id().project(), name, project, number);
        return type.numbered(id, recordEdition(connection, number, type.body()));
    }

    /** A definition that was in force before has the version that it had then: its rows say by what they were admitted. */
    private Edition recordEdition(Connection connection, int type, JsonNode body) throws SQLException {
        String text = canonical(body);
        byte[] digest = sha256(text);
        String hex = HexFormat.of().formatHex(digest);
        try (PreparedStatement same = prepare(
                        connection,
                        "select version, active_from from definition where event_type = ? and digest = ? order by version desc limit 1",
                        type,
                        digest);
                ResultSet row = same.executeQuery()) {
            if (row.next()) {
                Instant since = row.getObject(2, OffsetDateTime.class).toInstant();
                return new Edition(row.getInt(1), hex, since);
            }
        }
        int newest = number(connection, "select max(version) from definition where event_type = ?", type);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        execute(
                connection,
                "insert into definition (event_type, version, digest, body, active_from) values (?, ?, ?, ?::jsonb, ?)",
                type,
                newest + 1,
                digest,
                text,
                now.atOffset(ZoneOffset.UTC));
        return new Edition(newest + 1, hex, now);
    }

    private static String canonical(JsonNode body) {
        try {
            return CANONICAL.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a definition could not be written as JSON", impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static int number(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
