package dev.candor.catalog.read;

import dev.candor.catalog.type.Property;
import dev.candor.catalog.yaml.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of the property that is the event's own id what is kept of it beside the row, wherever that property is shown. */
final class OwnIdWording {
    private OwnIdWording() {}

    /** The properties as listed, that one with its words; a problem is noted if it is not among them. */
    static List<Property> in(Section file, List<Property> properties) {
        @Nullable String eventId = file.findText("event_id").orElse(null);
        if (eventId != null
                && properties.stream().noneMatch(property -> property.path().equals(eventId))) {
            file.problem("event_id", "'event_id' must name one of the properties, even if that is dropped");
        }
        return properties.stream()
                .map(property -> property.path().equals(eventId) ? worded(property) : property)
                .toList();
    }

    private static Property worded(Property property) {
        return new Property(
                property.path(),
                property.kind(),
                property.wording(),
                property.role(),
                property.expires(),
                property.treatment(),
                property.treatmentWording() + "; a keyed hash of it is kept for 35 days to notice a second sending");
    }
}
