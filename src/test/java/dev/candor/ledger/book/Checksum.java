package dev.candor.ledger.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** A checksum over everything that an event says, which it carries with it: a row proves itself, whatever the ledger says. */
public final class Checksum {
    /** The property that holds it. */
    public static final String PROPERTY = "check";

    private Checksum() {}

    /** 31 bits of the CRC-32 over the version and all properties but the checksum, in the order of their names. */
    public static int of(ObjectNode properties, String version) {
        StringBuilder text = new StringBuilder(version);
        write(properties, text);
        CRC32 sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue() & Integer.MAX_VALUE;
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node instanceof ObjectNode fields) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            fields.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.remove(PROPERTY);
            sorted.forEach((name, value) -> {
                text.append('|').append(name).append('=');
                write(value, text);
            });
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(item -> write(item, text));
            text.append(']');
        } else {
            text.append(node.asText());
        }
    }
}
