package dev.candor.catalog.team;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.DoorTypes;
import dev.candor.catalog.read.EventTypeReader;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.read.LoadedFiles;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.NamedValues;
import dev.candor.catalog.yaml.PastedYaml;
import dev.candor.catalog.yaml.Problems;
import dev.candor.catalog.yaml.Section;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the team's definitions beside those of the files, one after the other: one that does not fit is left out and the others
 * stay, where a broken file stops the start.
 */
public final class TeamReader {
    private final LoadedFiles files;

    public TeamReader(LoadedFiles files) {
        this.files = files;
    }

    /** A definition, if it could be read, and everything that is wrong with it. */
    public record Reading(PastedYaml text, @Nullable Definition read, Problems problems) {
        List<Flaw> flaws() {
            return problems.found().stream()
                    .map(problem -> Flaw.of(problem, text))
                    .toList();
        }
    }

    /** What of the team's definitions can be used, and what cannot. */
    record Team(List<Definition> types, List<LeftOut> leftOut) {}

    /** All of them, in the order in which they were activated. */
    Team all(List<TeamText> texts) {
        List<Definition> types = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (TeamText text : texts) {
            Reading reading = read(text, types);
            Definition read = reading.read();
            if (read != null && reading.problems().found().isEmpty()) {
                types.add(read);
            } else {
                leftOut.add(new LeftOut(text.project(), text.name(), text.proposal(), reading.flaws()));
            }
        }
        return new Team(List.copyOf(types), List.copyOf(leftOut));
    }

    private Reading read(TeamText text, List<Definition> others) {
        PastedYaml yaml = new PastedYaml(text.fileName(), text.text());
        Optional<ProjectId> project = files.definitions().projects().stream()
                .map(Project::id)
                .filter(id -> id.slug().equals(text.project()))
                .findFirst();
        if (project.isEmpty()) {
            Problems problems = new Problems();
            problems.add(yaml.name(), "belongs to a project that no file describes");
            return new Reading(yaml, null, problems);
        }
        return read(project.get(), yaml, others);
    }

    /**
     * One of them.
     *
     * @param others those beside which it must stand
     */
    Reading read(ProjectId project, PastedYaml text, List<Definition> others) {
        Problems problems = new Problems();
        Optional<Definition> read = text.read(problems).flatMap(body -> definition(project, body, text, problems));
        read.ifPresent(type -> {
            files.definitions().types().forEach(other -> checkAgainstFile(type, other, text, problems));
            DoorTypes.check(files.definitions().doors(), List.of(type), problems);
            others.forEach(other -> checkAgainstOther(type, other, text, problems));
        });
        return new Reading(text, read.orElse(null), problems);
    }

    private Optional<Definition> definition(ProjectId project, JsonNode body, PastedYaml text, Problems problems) {
        try {
            NamedValues named = files.shared().getOrDefault(project, new NamedValues(problems));
            named.noting(problems).resolve(body, text.name());
            Section section = new Section(body, text.name(), problems);
            return Optional.of(
                    EventTypeReader.read(home(project), section, body).from(Source.TEAM));
        } catch (RuntimeException unreadable) {
            // A reader that trips over a text must not take the other types with it.
            problems.add(text.name(), "cannot be read as a definition");
            return Optional.empty();
        }
    }

    private Project home(ProjectId id) {
        return files.definitions().projects().stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void checkAgainstFile(Definition type, Definition file, PastedYaml text, Problems problems) {
        if (type.key().equals(file.key())) {
            problems.add(text.name(), "'name' is that of a type from a file, which cannot be changed here");
            return;
        }
        for (String topic : shared(type, file)) {
            problems.add(
                    text.name(),
                    "'topics' holds '" + topic + "', which " + file.key()
                            + " takes: events cannot be led away from a type" + " that comes from a file");
        }
        Dialect dialect = type.published().dialect();
        boolean elsewhere = dialect.equals(file.published().dialect())
                && !dialect.equals(Dialect.CANDOR)
                && !type.published().id().project().equals(file.published().id().project());
        if (elsewhere && problems.found().isEmpty()) {
            problems.add(
                    text.name(),
                    "'dialect' belongs to the project " + file.published().id().project());
        }
    }

    private static void checkAgainstOther(Definition type, Definition other, PastedYaml text, Problems problems) {
        if (type.key().equals(other.key())) {
            problems.add(text.name(), "'name' is there twice");
            return;
        }
        if (type.requires().equals(other.requires())) {
            shared(type, other)
                    .forEach(topic -> problems.add(
                            text.name(), "'topics' holds '" + topic + "', which " + other.key() + " takes"));
        }
    }

    private static List<String> shared(Definition type, Definition other) {
        List<String> doors =
                other.published().topics().stream().map(other::door).toList();
        return type.published().topics().stream()
                .filter(topic -> doors.contains(type.door(topic)))
                .toList();
    }
}
