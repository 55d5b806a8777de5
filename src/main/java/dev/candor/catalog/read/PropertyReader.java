package dev.candor.catalog.read;

import dev.candor.catalog.type.Property;
import dev.candor.catalog.type.Property.Role;
import dev.candor.catalog.yaml.Section;
import dev.candor.catalog.yaml.TreatmentReader;
import dev.candor.catalog.yaml.TreatmentWording;
import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Set;

/** Reads one property of an event type. */
public final class PropertyReader {
    /** Whether a program is released or in development, told from its topic: the one property that is not in the body. */
    public static final Property BUILD = buildProperty();

    private PropertyReader() {}

    /**
     * The property in the section.
     *
     * @param version the path of the type's version, which is a dimension without saying so
     */
    static Property read(Section listed, String version) {
        Treatment treatment = TreatmentReader.read(listed);
        String path = listed.text("path");
        Property property = new Property(
                path,
                listed.findText("kind").orElseGet(() -> TreatmentWording.kindOf(treatment)),
                listed.text("wording"),
                role(listed, treatment, path, version),
                listed.findDay("expires").orElse(null),
                treatment,
                TreatmentWording.of(treatment));
        listed.finish();
        return property;
    }

    /**
     * The properties with words at the one that is the event's own id: what is kept of it beside the row is said wherever it is shown.
     * A problem is noted if it is not among them.
     */
    static List<Property> named(Section file, List<Property> properties) {
        String eventId = file.findText("event_id").orElse("");
        if (!eventId.isEmpty()
                && properties.stream().noneMatch(property -> property.path().equals(eventId))) {
            file.problem("event_id", "'event_id' must name one of the properties, even if that is dropped");
        }
        return properties.stream()
                .map(property -> property.path().equals(eventId) ? kept(property) : property)
                .toList();
    }

    private static Property kept(Property property) {
        return new Property(
                property.path(),
                property.kind(),
                property.wording(),
                property.role(),
                property.expires(),
                property.treatment(),
                property.treatmentWording() + "; a keyed hash of it is kept for 35 days to notice a second sending");
    }

    private static Role role(Section listed, Treatment treatment, String path, String version) {
        boolean dimension = listed.flag("dimension") || path.equals(version);
        boolean measure = listed.flag("measure");
        if (dimension && measure) {
            listed.problem("measure", "a property is a dimension or a measure, not both");
        }
        if (measure && !isMeasurable(treatment)) {
            listed.problem("measure", "'measure' needs a number: ranges, whole or decimal");
        }
        if (measure && path.contains("[]")) {
            listed.problem("measure", "'measure' needs one value for each event, so no array");
        }
        if (dimension && !isClosed(treatment)) {
            listed.problem("dimension", "'dimension' needs values that can be counted, so no decimal, scrub or drop");
        }
        if (measure) {
            return Role.MEASURE;
        }
        return dimension ? Role.DIMENSION : Role.DETAIL;
    }

    private static boolean isMeasurable(Treatment treatment) {
        return treatment instanceof Treatment.Ranges
                || treatment instanceof Treatment.KeepWhole
                || treatment instanceof Treatment.KeepDecimal;
    }

    private static boolean isClosed(Treatment treatment) {
        return !(treatment instanceof Treatment.KeepDecimal
                || treatment instanceof Treatment.Scrub
                || treatment instanceof Treatment.Drop);
    }

    private static Property buildProperty() {
        Treatment treatment = Treatment.OneOf.of(Set.of("release", "development"));
        return new Property(
                "build",
                TreatmentWording.kindOf(treatment),
                "Whether the program was released or built by somebody who works on it; told from the topic it reports under",
                Role.DIMENSION,
                null,
                treatment,
                TreatmentWording.of(treatment));
    }
}
