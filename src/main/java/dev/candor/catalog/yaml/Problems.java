package dev.candor.catalog.yaml;

import dev.candor.jobs.StartRefused;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the definitions, collected so that an author sees all of it at once. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    /**
     * Notes a problem.
     *
     * @param place file and path, for example {@code hasura/cli.execution.yaml: properties[3]}
     * @param what in words, for the author of the file
     */
    public void add(String place, String what) {
        found.add(place + ": " + what);
    }

    /** Every problem so far, in the order found. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the start if there is any problem.
     *
     * @throws StartRefused whose message has one line for each
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new StartRefused("The catalogue's definitions cannot be used:\n  " + String.join("\n  ", found));
        }
    }
}
