package dev.candor.catalog.door.read;

import dev.candor.catalog.door.DoorSource;
import dev.candor.catalog.door.JsonPointer;
import dev.candor.catalog.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads where something is read: exactly one of {@code item}, {@code envelope}, {@code header}, {@code place}, {@code constant}. */
final class SourceReader {
    private static final List<String> KEYS = List.of("item", "envelope", "header", "place", "constant");

    private final String place;
    private final boolean hasEnvelope;

    /** For a door whose path has this open place (empty: none), and whose documents have something around their events or not. */
    SourceReader(String place, boolean hasEnvelope) {
        this.place = place;
        this.hasEnvelope = hasEnvelope;
    }

    /** The source in the section, of one of these kinds; something harmless, and a problem noted, if there is none. */
    DoorSource read(Section section, Set<String> kinds) {
        List<String> allowed = KEYS.stream().filter(kinds::contains).toList();
        List<String> present = KEYS.stream().filter(section::has).toList();
        if (present.size() != 1 || !kinds.contains(present.getFirst())) {
            section.problem("needs exactly one of " + String.join(", ", allowed));
            present.forEach(section::exactText);
            return new DoorSource.Constant("");
        }
        return switch (present.getFirst()) {
            case "item" -> new DoorSource.Item(pointer(section, "item"));
            case "envelope" -> envelope(section);
            case "header" -> header(section);
            case "place" -> place(section);
            default -> new DoorSource.Constant(section.text("constant"));
        };
    }

    /** A pointer that must be there. */
    static JsonPointer pointer(Section section, String key) {
        try {
            return JsonPointer.parse(section.findExactText(key).orElse(""));
        } catch (IllegalArgumentException notOne) {
            section.problem("'" + key + "': " + notOne.getMessage());
            return JsonPointer.WHOLE;
        }
    }

    private DoorSource envelope(Section section) {
        if (!hasEnvelope) {
            section.problem("nothing stands around the events of this door: read it in the 'item'");
        }
        return new DoorSource.Envelope(pointer(section, "envelope"));
    }

    private static DoorSource header(Section section) {
        String name = section.text("header");
        if (!HeaderNames.mayBeRead(name)) {
            section.problem("the header '" + name
                    + "' is not read: only a client's own one is (X-...), and none whose name says"
                    + " that it is about a person, an address or a password");
        }
        return new DoorSource.Header(name.toLowerCase(Locale.ROOT));
    }

    private DoorSource place(Section section) {
        List<String> named = new ArrayList<>(section.texts("place"));
        if (place.isEmpty() || !named.equals(List.of(place))) {
            section.problem("'place' must name the open place of the path");
        }
        return new DoorSource.Place();
    }
}
