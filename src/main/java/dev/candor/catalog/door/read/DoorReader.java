package dev.candor.catalog.door.read;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorEncoding;
import dev.candor.catalog.door.DoorEncoding.Form;
import dev.candor.catalog.door.DoorPath;
import dev.candor.catalog.yaml.Section;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code doors.yaml}. */
public final class DoorReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,64}");
    private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");
    private static final int USUAL_BODY = 64 * 1024;
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int USUAL_ITEMS = 100;
    private static final int MOST_ITEMS = 1_000;

    private final ProjectId project;
    private final Section door;

    private DoorReader(ProjectId project, Section door) {
        this.project = project;
        this.door = door;
    }

    /** The doors in the file; one whose path cannot be read is a problem and nothing else. */
    public static List<DoorDefinition> read(ProjectId project, Section file) {
        List<DoorDefinition> doors = new ArrayList<>();
        for (Section section : file.sections("doors")) {
            DoorDefinition door = new DoorReader(project, section).read();
            if (door != null) {
                doors.add(door);
            }
        }
        file.finish();
        return doors;
    }

    private @Nullable DoorDefinition read() {
        Dialect dialect = dialect();
        DoorPath path = path();
        DoorEncoding encoding = encoding();
        DoorDefinition read = new DoorDefinition(
                project,
                dialect,
                path == null ? DoorPath.parse("/-") : path,
                host(),
                methods(encoding),
                contentTypes(),
                encoding,
                LayoutReader.read(door, encoding, path == null ? "" : path.place()),
                ReplyReader.read(door.section("answer")),
                door.flag("cors"),
                number("max_body", USUAL_BODY, LARGEST_BODY),
                number("max_items", USUAL_ITEMS, MOST_ITEMS));
        door.finish();
        return path == null ? null : read;
    }

    private Dialect dialect() {
        Dialect dialect = new Dialect(door.text("name"));
        if (!NAME.matcher(dialect.name()).matches()) {
            door.problem("'name' is 2 to 32 lower-case letters, digits or hyphens");
        } else if (Dialect.BUILT_IN.contains(dialect)) {
            door.problem("'name' is " + dialect + ", which is a dialect of its own");
        }
        return dialect;
    }

    private @Nullable DoorPath path() {
        try {
            DoorPath path = DoorPath.parse(door.text("path"));
            if (ReservedPaths.hold(path.first())) {
                door.problem("'path': what begins with /" + path.first() + " is the product's own");
            }
            return path;
        } catch (IllegalArgumentException notOne) {
            door.problem("'path': " + notOne.getMessage());
            return null;
        }
    }

    private @Nullable String host() {
        String host = door.findText("host").orElse(null);
        if (host != null && !HOST.matcher(host).matches()) {
            door.problem("'host' is the name of this server in lower case, without a port");
        }
        return host;
    }

    private List<String> methods(DoorEncoding encoding) {
        boolean isQuery = encoding.form() == Form.QUERY;
        List<String> methods = door.texts("methods");
        for (String method : methods) {
            if (!METHODS.contains(method)) {
                door.problem("'methods' may hold POST, PUT and GET");
            } else if (method.equals("GET") && !isQuery) {
                door.problem("'methods' holds GET, which has no body: use encoding query");
            }
        }
        return methods.isEmpty() ? List.of(isQuery ? "GET" : "POST") : methods;
    }

    private Set<String> contentTypes() {
        List<String> types = door.texts("content_types");
        types.stream()
                .filter(type -> !MEDIA_TYPE.matcher(type).matches())
                .forEach(type -> door.problem("'content_types': '" + type + "' is none such as application/json"));
        return Set.copyOf(types);
    }

    private DoorEncoding encoding() {
        Form form = form();
        String payload = null;
        boolean base64 = false;
        if (door.has("payload")) {
            Section section = door.section("payload");
            payload = section.text("parameter");
            base64 = section.flag("base64");
            section.finish();
        }
        Set<String> numbers = Set.copyOf(door.texts("numbers"));
        Set<String> flags = Set.copyOf(door.texts("flags"));
        DoorEncoding encoding = new DoorEncoding(form, payload, base64, numbers, flags);
        if (payload != null && !encoding.hasParameters()) {
            door.problem("'payload' names a parameter: encoding form or query");
        }
        if (!(numbers.isEmpty() && flags.isEmpty()) && (payload != null || !encoding.hasParameters())) {
            door.problem("'numbers' and 'flags' name parameters that are properties: JSON says itself what they are");
        }
        return encoding;
    }

    private Form form() {
        String name = door.findText("encoding").orElse("json");
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                return form;
            }
        }
        door.problem("'encoding' must be json, ndjson, form or query");
        return Form.JSON;
    }

    private int number(String key, int usual, int most) {
        long number = door.whole(key, usual);
        if (number < 1 || number > most) {
            door.problem("'" + key + "' is a whole number from 1 to " + most);
            return usual;
        }
        return (int) number;
    }
}
