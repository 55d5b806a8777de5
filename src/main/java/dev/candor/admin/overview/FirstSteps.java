package dev.candor.admin.overview;

import dev.candor.access.key.IngestKeys;
import dev.candor.access.key.IngestKeys.IngestKey;
import dev.candor.admin.Links;
import dev.candor.admin.type.Causes.CauseLine;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What to do while a project has no event: a command that sends one, and how each client is made to report here. */
@ApplicationScoped
class FirstSteps {
    private final IngestKeys keys;
    private final OverviewReport report;

    FirstSteps(IngestKeys keys, OverviewReport report) {
        this.keys = keys;
        this.report = report;
    }

    /**
     * The steps.
     *
     * @param live the address that draws the page anew
     * @param command a ready {@code curl}; empty if none of the project's types takes our own dialect
     * @param keyName the name of the key in it; empty if there is none
     * @param clients how each program is made to report here
     * @param causes why what arrived so far was not kept
     */
    public record Steps(String live, String command, String keyName, List<Pointing> clients, List<CauseLine> causes) {}

    /** How a program is made to report here. */
    public record Pointing(String client, String text) {}

    /**
     * A project's first steps.
     *
     * @param base the address under which the reader sees this server
     */
    Steps of(Project project, List<EventType> types, URI base) {
        Optional<IngestKey> key = keys.list(project.number()).stream().findFirst();
        Optional<EventType> type = types.stream()
                .filter(one -> one.dialect().equals(Dialect.CANDOR))
                .findFirst();
        String command = key.isPresent() && type.isPresent()
                ? SampleEvent.curl(type.get(), key.get().key(), base)
                : "";
        return new Steps(
                Links.project(project),
                command,
                command.isEmpty() ? "" : key.map(IngestKey::name).orElse(""),
                pointings(project),
                report.notKept(project));
    }

    private static List<Pointing> pointings(Project project) {
        return project.clients().stream()
                .flatMap(client ->
                        Optional.ofNullable(client.pointing()).stream().map(text -> new Pointing(client.name(), text)))
                .toList();
    }
}
