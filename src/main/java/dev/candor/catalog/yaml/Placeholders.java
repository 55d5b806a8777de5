package dev.candor.catalog.yaml;

import com.fasterxml.jackson.databind.JsonNode;

/** What a draft leaves to its author: texts that begin with {@link #MARK}. No definition is used while it holds one. */
public final class Placeholders {
    /** How each of them begins. */
    public static final String MARK = "FILL IN";

    private Placeholders() {}

    /** Notes each one of a file. */
    public static void check(JsonNode file, String place, Problems problems) {
        if (file.isTextual() && file.textValue().startsWith(MARK)) {
            problems.add(place, "is still to be filled in");
        }
        file.properties().forEach(entry -> check(entry.getValue(), place + ": " + entry.getKey(), problems));
        if (file.isArray()) {
            for (int at = 0; at < file.size(); at++) {
                check(file.get(at), place + "[" + at + "]", problems);
            }
        }
    }
}
