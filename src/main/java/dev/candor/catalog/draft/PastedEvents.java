package dev.candor.catalog.draft;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Events as somebody pastes them, of which the definition of an event type is drafted. */
public final class PastedEvents {
    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);

    /** The members of an event of our own dialect, as {@code POST /v1/events} takes it. */
    private static final Set<String> OWN_ENVELOPE = Set.of("type", "properties", "opt_out", "id", "time");

    private PastedEvents() {}

    /**
     * The draft, as YAML.
     *
     * @param pasted an event, an array of events, or one to a line, in JSON
     * @throws IllegalArgumentException if there is no event in it; the message says where, and quotes nothing
     */
    public static String draft(String pasted) {
        Sample events = new Sample();
        boolean any = false;
        try (MappingIterator<JsonNode> values = READER.readValues(pasted)) {
            while (values.hasNextValue()) {
                any |= see(values.nextValue(), events);
            }
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("This is not JSON" + at(notJson.getLocation()) + ".");
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
        if (!any) {
            throw new IllegalArgumentException("There is no event in it: an event is a JSON object.");
        }
        return DraftWriter.write(events);
    }

    private static boolean see(JsonNode value, Sample events) {
        if (value.isArray()) {
            boolean any = false;
            for (JsonNode item : value) {
                any |= item.isObject() && see(item, events);
            }
            return any;
        }
        if (value.isObject()) {
            events.see(isOwn(value) ? value.get("properties") : value, "");
        }
        return value.isObject();
    }

    /** Whether the properties of an event are told from what stands around them as our own dialect does it. */
    private static boolean isOwn(JsonNode event) {
        return event.path("type").isTextual()
                && event.path("properties").isObject()
                && event.properties().stream().allMatch(member -> OWN_ENVELOPE.contains(member.getKey()));
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
