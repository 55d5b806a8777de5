package dev.candor.web;

import dev.candor.web.error.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * What is wrong with a form, for programs: a problem by RFC 9457 with a list of {@code errors}.
 *
 * @param status the HTTP status
 * @param title in a few words, always the same for the same problem
 * @param detail in a sentence: what to do
 * @param errors everything that is wrong, in the order of the form; may be empty
 */
public record FormProblem(int status, String title, String detail, List<Entry> errors) {

    /**
     * One thing that is wrong.
     *
     * @param place where: a path in what was sent, empty for all of it
     * @param line the line there, counting from 1; 0 if there is none
     * @param sentence what
     */
    public record Entry(String place, int line, String sentence) {}

    /** The document. */
    public String toJson() {
        JsonArray list = new JsonArray();
        errors.forEach(error -> {
            JsonObject one = new JsonObject().put("place", error.place()).put("detail", error.sentence());
            list.add(error.line() > 0 ? one.put("line", error.line()) : one);
        });
        JsonObject json = new JsonObject(new Problem(status, title, detail).toJson());
        return (errors.isEmpty() ? json : json.put("errors", list)).encode();
    }
}
