package dev.candor.catalog.read;

import dev.candor.catalog.yaml.PastedYaml;
import dev.candor.catalog.yaml.Problems;

/**
 * What is wrong with a definition that somebody proposes.
 *
 * @param place the path in the text: {@code properties[2]}; empty for the text as a whole
 * @param line the line of that place, counting from 1; 0 if there is none
 * @param sentence what is wrong, for its author; may quote the text, so it belongs on a page and not into a log
 */
public record Flaw(String place, int line, String sentence) {

    public static Flaw of(Problems.Problem problem, PastedYaml text) {
        String place = problem.place();
        String inside =
                place.startsWith(text.name()) ? place.substring(text.name().length()) : "";
        String path =
                inside.replaceFirst("^ line [0-9]+", "").replaceFirst("^: ", "").replace(": ", ".");
        return new Flaw(path, text.lineOf(path, problem.what()), problem.what());
    }
}
