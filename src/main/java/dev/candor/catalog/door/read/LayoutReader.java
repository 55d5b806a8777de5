package dev.candor.catalog.door.read;

import dev.candor.catalog.door.DoorEncoding;
import dev.candor.catalog.door.DoorLayout;
import dev.candor.catalog.door.DoorLayout.Handed;
import dev.candor.catalog.door.DoorSource;
import dev.candor.catalog.door.JsonPointer;
import dev.candor.catalog.yaml.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a door finds the parts of an event. */
final class LayoutReader {
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z0-9_@$-]{1,64}");
    private static final Set<String> ANYWHERE = Set.of("item", "envelope", "header", "place", "constant");
    private static final Set<String> SENT = Set.of("item", "envelope", "header");

    private static final Set<String> OF_EVENT = Set.of("item");

    private final Section door;
    private final SourceReader sources;
    private final @Nullable JsonPointer items;
    private final boolean hasEnvelope;
    private final Set<String> names = new HashSet<>();

    private LayoutReader(Section door, DoorEncoding encoding, String place) {
        this.door = door;
        this.items = items(door, encoding);
        // A document that is one event is its own envelope; around the items of a bare array, and between lines, there
        // is none.
        this.hasEnvelope = !JsonPointer.WHOLE.equals(items) && encoding.form() != DoorEncoding.Form.NDJSON;
        this.sources = new SourceReader(place, hasEnvelope);
        if (!place.isEmpty()) {
            names.add(place);
        }
    }

    /** The layout of the door in the section, whose path has this open place; empty if it has none. */
    static DoorLayout read(Section door, DoorEncoding encoding, String place) {
        return new LayoutReader(door, encoding, place).layout();
    }

    private DoorLayout layout() {
        Section type = door.section("type");
        DoorSource topic = sources.read(type, ANYWHERE);
        type.finish();
        JsonPointer body = SourceReader.pointer(door, "body");
        List<Handed> envelope = new ArrayList<>();
        for (Section handed : door.sections("envelope")) {
            envelope.add(new Handed(new DoorSource.Envelope(SourceReader.pointer(handed, "from")), name(handed)));
            handed.finish();
        }
        if (!hasEnvelope && !envelope.isEmpty()) {
            door.problem("'envelope': nothing stands around the events of this door");
        }
        return new DoorLayout(items, topic, body, envelope, identifier(), id(), optOut());
    }

    private @Nullable Handed identifier() {
        if (!door.has("identifier")) {
            return null;
        }
        Section identifier = door.section("identifier");
        Handed handed = new Handed(sources.read(identifier, SENT), name(identifier));
        identifier.finish();
        return handed;
    }

    // In the event only: what stands around many of them would make them one.
    private @Nullable DoorSource id() {
        if (!door.has("id")) {
            return null;
        }
        Section id = door.section("id");
        DoorSource from = sources.read(id, OF_EVENT);
        id.finish();
        return from;
    }

    private DoorLayout.@Nullable OptOut optOut() {
        if (!door.has("opt_out")) {
            return null;
        }
        Section optOut = door.section("opt_out");
        DoorSource from = sources.read(optOut, SENT);
        List<String> values = optOut.texts("values");
        optOut.finish();
        if (values.isEmpty()) {
            optOut.problem("'values' is missing");
        }
        return new DoorLayout.OptOut(from, Set.copyOf(values));
    }

    private String name(Section handed) {
        String name = handed.text("as");
        if (!PROPERTY.matcher(name).matches()) {
            handed.problem("'as' is a property's name: letters, digits, _ or -");
        } else if (!names.add(name)) {
            handed.problem("'" + name + "' is handed over twice");
        }
        return name;
    }

    private static @Nullable JsonPointer items(Section door, DoorEncoding encoding) {
        if (!door.has("items")) {
            return null;
        }
        if (!encoding.hasDocument()) {
            door.problem("'items' needs a JSON document: encoding json, or a payload");
        }
        return SourceReader.pointer(door, "items");
    }
}
