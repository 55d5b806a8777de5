package dev.candor.catalog.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which line of a file each key and each item of a list begins. */
final class Lines {
    private Lines() {}

    /**
     * Line numbers from 1 by place, as a {@link Section} writes it: {@code hasura/cli.execution.yaml: properties[3]: list}.
     *
     * @param file the file's name, with which every place begins
     * @param parser before the first token; read to the end and closed
     */
    static Map<String, Integer> of(String file, JsonParser parser) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonStreamContext inner = parser.getParsingContext();
                JsonStreamContext at = token.isStructStart() ? inner.getParent() : inner;
                if (token == JsonToken.FIELD_NAME || at.inArray()) {
                    lines.putIfAbsent(
                            place(file, at), parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private static String place(String file, JsonStreamContext at) {
        if (at.inObject()) {
            return place(file, at.getParent()) + ": " + at.getCurrentName();
        }
        return at.inArray() ? place(file, at.getParent()) + "[" + at.getCurrentIndex() + "]" : file;
    }
}
