package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.event.Event;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an event's row holds, by the names under which it is counted. */
final class StoredValues {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private StoredValues() {}

    /** That what is counted is what is stored, to the letter, and nothing is missing on either side. */
    static void assertCounted(Event event) throws IOException {
        JsonNode properties = JSON.readTree(event.properties());
        for (String name : event.counted().cells().names()) {
            assertThat(event.counted().value(event.counted().cells().position(name)))
                    .as("%s of %s", name, event.type().name())
                    .isEqualTo(stored(event, properties, name));
        }
    }

    private static @Nullable String stored(Event event, JsonNode properties, String name) {
        String column = switch (name) {
            case "version" -> event.version();
            case "country" -> event.country();
            default -> null;
        };
        return column == null ? text(properties.at("/" + name.replace('.', '/'))) : column;
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
    }
}
