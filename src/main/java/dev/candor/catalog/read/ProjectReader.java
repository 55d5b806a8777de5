package dev.candor.catalog.read;

import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Project.ClientProgram;
import dev.candor.catalog.type.Project.OptOut;
import dev.candor.catalog.yaml.Section;
import dev.candor.event.ProjectId;
import org.jspecify.annotations.Nullable;

/** Reads {@code project.yaml}. */
final class ProjectReader {
    private ProjectReader() {}

    /** The project of the folder; its number is still zero. */
    static Project read(ProjectId id, Section file) {
        Project project = new Project(
                id,
                0,
                file.text("name"),
                link(file, "policy"),
                link(file, "contact"),
                file.sections("clients").stream().map(ProjectReader::client).toList());
        file.finish();
        return project;
    }

    private static ClientProgram client(Section client) {
        ClientProgram program = new ClientProgram(
                client.text("name"),
                client.sections("opt_out").stream().map(ProjectReader::optOut).toList(),
                client.findText("identifier").orElse(null),
                client.findText("pointing").orElse(null));
        client.finish();
        return program;
    }

    private static OptOut optOut(Section optOut) {
        OptOut read = new OptOut(optOut.text("where"), optOut.text("text"));
        optOut.finish();
        return read;
    }

    /** Ends up in a link on public pages, so nothing but these two schemes. */
    private static @Nullable String link(Section file, String key) {
        String link = file.findText(key).orElse(null);
        if (link != null && !link.startsWith("https://") && !link.startsWith("mailto:")) {
            file.problem(key, "'" + key + "' must begin with https:// or mailto:");
        }
        return link;
    }
}
