package dev.candor.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.event.raw.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Raw values from JSON text, for tests. */
public final class RawJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private RawJson() {}

    public static RawValue.Fields fields(String json) {
        try {
            return (RawValue.Fields) value(MAPPER.readTree(json));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    private static RawValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, RawValue> values = new LinkedHashMap<>();
                node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
                yield new RawValue.Fields(values);
            }
            case ARRAY -> {
                List<RawValue> values = new ArrayList<>();
                node.forEach(item -> values.add(value(item)));
                yield new RawValue.Items(values);
            }
            case STRING -> new RawValue.Text(node.textValue());
            case BOOLEAN -> new RawValue.Flag(node.booleanValue());
            case NUMBER ->
                node.canConvertToLong() && node.isIntegralNumber()
                        ? new RawValue.Whole(node.longValue())
                        : new RawValue.Decimal(node.decimalValue());
            default -> RawValue.Nothing.NOTHING;
        };
    }
}
