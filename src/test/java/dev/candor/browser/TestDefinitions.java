package dev.candor.browser;

import dev.candor.catalog.type.Edition;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Project.ClientProgram;
import dev.candor.catalog.type.Project.OptOut;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.TreatmentWording;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.IdentityRule.Rights;
import dev.candor.event.rule.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projects and types that show every part of a page. */
final class TestDefinitions {
    static final ProjectId HASURA = new ProjectId("hasura");
    static final ProjectId OWN = new ProjectId("my-project");
    static final EventType HEARTBEAT = type(
            new EventTypeId(HASURA, "server.heartbeat", 1, 11),
            Dialect.HASURA,
            new IdentityRule.ByIdentifier(List.of("db_uid"), Rights.BEARER),
            Set.of());
    static final EventType CONSOLE = type(
            new EventTypeId(HASURA, "console.action", 1, 12),
            Dialect.HASURA,
            new IdentityRule.ByDayPseudonym(),
            Set.of(ConnectionFact.COUNTRY, ConnectionFact.AGENT, ConnectionFact.HOST_CLASS));
    static final EventType USAGE =
            type(new EventTypeId(OWN, "usage", 2, 21), Dialect.CANDOR, new IdentityRule.Nobody(), Set.of());
    /** Of which nothing more is taken. */
    static final EventType TRIAL = type(
            new EventTypeId(HASURA, "trial", 1, 13),
            Dialect.HASURA,
            new Kind(
                    new IdentityRule.Nobody(),
                    Set.of(),
                    LocalDate.now(ZoneOffset.UTC).minusDays(3)));

    static final List<EventType> TYPES = List.of(CONSOLE, HEARTBEAT, TRIAL, USAGE);
    static final List<Project> PROJECTS = List.of(
            new Project(
                    HASURA,
                    1,
                    "Hasura",
                    "https://hasura.example.org/legal/hasura-privacy-policy/",
                    "mailto:privacy@hasura.example.org",
                    List.of(
                            new ClientProgram(
                                    "Hasura server",
                                    List.of(
                                            new OptOut("Environment variable", "HASURA_GRAPHQL_ENABLE_TELEMETRY=false"),
                                            new OptOut("Flag", "--enable-telemetry=false")),
                                    "The identifier of the server's database: in its metadata database, run select"
                                            + " hasura_uuid from hdb_catalog.hdb_version",
                                    "Let the name telemetry.hasura.io lead to this server."),
                            new ClientProgram("Hasura console", List.of(), null, null))),
            new Project(
                    OWN,
                    2,
                    "My project",
                    null,
                    null,
                    List.of(new ClientProgram(
                            "Your own programs",
                            List.of(new OptOut("In your program", "Send nothing, or send DNT: 1")),
                            null,
                            "Send JSON to POST /v1/events with the project's ingest key as bearer token."))));

    private TestDefinitions() {}

    /** What sets the types apart. */
    private record Kind(
            IdentityRule identity,
            Set<ConnectionFact> asks,
            @Nullable LocalDate expires) {}

    private static EventType type(EventTypeId id, Dialect dialect, IdentityRule identity, Set<ConnectionFact> asks) {
        return type(id, dialect, new Kind(identity, asks, null));
    }

    private static EventType type(EventTypeId id, Dialect dialect, Kind kind) {
        return new EventType(
                id,
                new Edition(3, "0".repeat(64), Instant.parse("2026-10-01T00:00:00Z")),
                Source.BUILT_IN,
                dialect,
                List.of(id.name()),
                "Server heartbeat",
                "Server",
                null,
                "When it starts, then once a day",
                "To know which versions and features are in use, and by how many servers",
                "Product",
                "usage",
                Duration.ofDays(90),
                kind.expires(),
                kind.identity(),
                null,
                List.of(new EventType.MentionRule("server", "instance_uid", "The server that took part")),
                kind.asks(),
                properties(),
                List.of(),
                "Names of tables, queries, data, and anything that somebody typed.");
    }

    private static List<Property> properties() {
        return List.of(
                property("version", "The program's version", new Treatment.Version(3)),
                property(
                        "ci",
                        "Where it is built, if that is a known place",
                        Treatment.OneOf.of(Set.of("GITHUB_ACTIONS", "GITLAB_CI"))),
                property(
                        "metrics.permissions.select",
                        "How many select permissions there are",
                        Treatment.Ranges.of(List.of(0L, 1L, 2L, 6L))),
                property("hostname", "The machine's name", new Treatment.Drop()),
                property("container", "Whether it runs in a container", new Treatment.KeepFlag()),
                ending("memory", LocalDate.now(ZoneOffset.UTC).minusDays(10)),
                ending("processors", LocalDate.now(ZoneOffset.UTC).plusDays(400)));
    }

    private static Property ending(String path, LocalDate expires) {
        Treatment treatment = Treatment.Ranges.of(List.of(0L, 1L, 2L));
        return new Property(
                path,
                TreatmentWording.kindOf(treatment),
                "How much of it there is",
                Property.Role.DETAIL,
                expires,
                treatment,
                TreatmentWording.of(treatment));
    }

    private static Property property(String path, String wording, Treatment treatment) {
        return new Property(
                path,
                TreatmentWording.kindOf(treatment),
                wording,
                Property.Role.DETAIL,
                null,
                treatment,
                TreatmentWording.of(treatment));
    }
}
