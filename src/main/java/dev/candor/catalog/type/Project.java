package dev.candor.catalog.type;

import dev.candor.event.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project that is measured, as its file {@code project.yaml} describes it.
 *
 * @param id its slug
 * @param number its number in the database
 * @param name its name for people
 * @param policy address of its privacy policy, if it has one
 * @param contact address (https or mailto) of its team, if given
 * @param clients its programs, and how each is told to stop reporting
 */
public record Project(
        ProjectId id,
        int number,
        String name,
        @Nullable String policy,
        @Nullable String contact,
        List<ClientProgram> clients) {

    /** Where a person finds the identifier of the program that sends a type; null if that is not said. */
    public @Nullable String identifierOf(EventType type) {
        return clients.stream()
                .filter(client -> client.name().equals(type.client()))
                .findFirst()
                .map(ClientProgram::identifier)
                .orElse(null);
    }

    /**
     * A program that reports.
     *
     * @param name for people: "Hasura server"
     * @param optOuts each alone is enough
     * @param identifier where a person finds the identifier on their machine; null if it has none
     * @param pointing how the program is made to report to this server
     */
    public record ClientProgram(
            String name,
            List<OptOut> optOuts,
            @Nullable String identifier,
            @Nullable String pointing) {}

    /**
     * One way to turn reporting off.
     *
     * @param where "Environment variable", "Configuration file", "Flag"
     * @param text what to set, to be copied
     */
    public record OptOut(String where, String text) {}
}
