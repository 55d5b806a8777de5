package dev.candor.catalog.team;

import dev.candor.catalog.DefinitionFiles;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.team.Draft.Proposed;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.PastedYaml;
import dev.candor.event.ProjectId;
import java.util.List;
import java.util.Map;

/** Drafts without a database. */
public final class TestDrafts {
    private static final Project OWN = new Project(new ProjectId("my-project"), 1, "My project", null, null, List.of());

    private TestDrafts() {}

    /** A draft of a type that does not exist yet. */
    public static Draft fresh(String text) {
        return new Draft(new Proposed(OWN, text, 0), read(text), null, List.of());
    }

    /** A draft that would take another definition's place. */
    public static Draft replacing(String before, String after) {
        return new Draft(new Proposed(OWN, after, 1), read(after), read(before), List.of());
    }

    private static Definition read(String text) {
        TeamReader reader = new TeamReader(DefinitionReader.load(Map.of(Source.BUILT_IN, DefinitionFiles.builtIn())));
        TeamReader.Reading reading = reader.read(OWN.id(), new PastedYaml("my-project/x.yaml", text), List.of());
        if (reading.read() == null || !reading.flaws().isEmpty()) {
            throw new AssertionError(reading.flaws().toString());
        }
        return reading.read();
    }
}
