package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a stored row holds what, in the manifest's spelling of paths. */
final class StoredPaths {
    private StoredPaths() {}

    static Map<String, List<JsonNode>> in(JsonNode properties) {
        Map<String, List<JsonNode>> found = new TreeMap<>();
        collect("", properties, found);
        return found;
    }

    private static void collect(String path, JsonNode at, Map<String, List<JsonNode>> found) {
        if (at.isObject()) {
            at.properties()
                    .forEach(member -> collect(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), found));
        } else if (at.isArray() && !at.isEmpty()) {
            at.forEach(item -> collect(path + "[]", item, found));
        } else {
            found.computeIfAbsent(path, unknown -> new ArrayList<>()).add(at);
        }
    }
}
