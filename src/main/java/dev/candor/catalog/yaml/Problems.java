package dev.candor.catalog.yaml;

import dev.candor.jobs.StartRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the definitions, collected so that an author sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * A problem.
     *
     * @param place file and path, for example {@code hasura/cli.execution.yaml: properties[3]}
     * @param line the line of the file, counting from 1; 0 if it is not known
     * @param what in words, for the author of the file
     */
    public record Problem(String place, int line, String what) {
        /** The problem in one line. */
        public String text() {
            int file = place.indexOf(": ");
            String name = file < 0 ? place : place.substring(0, file);
            String rest = file < 0 ? "" : place.substring(file);
            return name + (line == 0 ? "" : " line " + line) + rest + ": " + what;
        }
    }

    /**
     * Notes a problem.
     *
     * @param place file and path, for example {@code hasura/cli.execution.yaml: properties[3]}
     * @param what in words, for the author of the file
     */
    public void add(String place, String what) {
        add(place, place, what);
    }

    /**
     * Notes a problem with one key of a place.
     *
     * @param place file and path of the map that holds the key
     * @param spot the same with the key, whose line is told; the place's own line is told if the key has none
     * @param what in words, for the author of the file
     */
    void add(String place, String spot, String what) {
        found.add(new Problem(place, lines.getOrDefault(spot, lines.getOrDefault(place, 0)), what));
    }

    /** On which line each place of a file begins, so that problems can say so. */
    void locate(Map<String, Integer> places) {
        lines.putAll(places);
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
            List<String> all = found.stream().map(Problem::text).toList();
            throw new StartRefused("The catalogue's definitions cannot be used:\n  " + String.join("\n  ", all));
        }
    }
}
