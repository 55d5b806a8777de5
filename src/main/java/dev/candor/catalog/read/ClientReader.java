package dev.candor.catalog.read;

import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Project.ClientProgram;
import dev.candor.catalog.yaml.Section;
import dev.candor.event.rule.IdentityRule;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads which of the project's programs sends a type. Who wants to see or delete what lies under an identifier must be told where it
 * stands on their machine, and the program is what says so.
 */
final class ClientReader {
    private ClientReader() {}

    /** The program's name; the only one there is if the file names none; null if that is open. */
    static @Nullable String read(Section file, Project project, IdentityRule identity) {
        Optional<String> named = file.findText("client");
        Optional<ClientProgram> program = project.clients().stream()
                .filter(client -> named.map(client.name()::equals)
                        .orElse(project.clients().size() == 1))
                .findFirst();
        if (named.isPresent() && program.isEmpty()) {
            file.problem(
                    "client",
                    "'client' must be one of the programs in project.yaml: "
                            + project.clients().stream()
                                    .map(ClientProgram::name)
                                    .collect(Collectors.joining(", ")));
        } else if (identity instanceof IdentityRule.ByIdentifier) {
            checkIdentifier(file, program);
        }
        return program.map(ClientProgram::name).orElse(null);
    }

    private static void checkIdentifier(Section file, Optional<ClientProgram> program) {
        if (program.isEmpty()) {
            file.problem(
                    "identity", "'client' is missing: which of the programs in project.yaml holds the identifier?");
        } else if (program.get().identifier() == null) {
            file.problem(
                    "identity",
                    "project.yaml does not say where the identifier of '"
                            + program.get().name() + "' is found; give that program an 'identifier'");
        }
    }
}
