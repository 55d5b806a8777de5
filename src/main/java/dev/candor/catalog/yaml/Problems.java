package dev.candor.catalog.yaml;

import dev.candor.jobs.StartRefused;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the definitions, collected so that an author sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** A problem: the place, and what is wrong there. */
    public record Problem(String place, String what) {}

    /**
     * Notes a problem.
     *
     * @param place file and path, for example {@code hasura/cli.execution.yaml: properties[3]}
     * @param what in words, for the author of the file
     */
    public void add(String place, String what) {
        found.add(new Problem(place, what));
    }

    /** Every problem so far, in the order found. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the start if there is any problem.
     *
     * @throws StartRefused whose message has one line for each
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            List<String> lines = found.stream()
                    .map(problem -> problem.place() + ": " + problem.what())
                    .toList();
            throw new StartRefused("The catalogue's definitions cannot be used:\n  " + String.join("\n  ", lines));
        }
    }
}
