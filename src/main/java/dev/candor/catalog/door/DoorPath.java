package dev.candor.catalog.door;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a door is: an exact path, or one with one place that is left open, {@code /pulse/{channel}}.
 *
 * @param segments between the slashes; the open one is empty, and so is the last one of a path that ends with a slash
 * @param open the position of the open place; -1 if there is none
 * @param place the open place's name; empty if there is none
 */
public record DoorPath(List<String> segments, int open, String place) {
    private static final int LONGEST = 200;
    private static final Pattern LITERAL = Pattern.compile("[a-z0-9_~-][a-z0-9._~-]*");
    private static final Pattern OPEN = Pattern.compile("\\{([a-z][a-z0-9_]{0,31})}");

    public DoorPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a path as a definition writes it.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static DoorPath parse(String text) {
        if (!text.startsWith("/") || text.length() > LONGEST) {
            throw refused(text);
        }
        List<String> segments = new ArrayList<>();
        int open = -1;
        String place = "";
        String[] parts = text.substring(1).split("/", -1);
        for (int at = 0; at < parts.length; at++) {
            Matcher matcher = OPEN.matcher(parts[at]);
            boolean isOpen = matcher.matches();
            boolean isEnd = at > 0 && at == parts.length - 1 && parts[at].isEmpty();
            if (isOpen
                    ? open >= 0 || at == 0
                    : !isEnd && !LITERAL.matcher(parts[at]).matches()) {
                throw refused(text);
            }
            if (isOpen) {
                open = at;
                place = matcher.group(1);
            }
            segments.add(isOpen ? "" : parts[at]);
        }
        return new DoorPath(segments, open, place);
    }

    /** Whether it has no open place. */
    public boolean isExact() {
        return open < 0;
    }

    /** The first of its segments, by which it is told from the product's own paths. */
    public String first() {
        return segments.getFirst();
    }

    /** Whether some path leads to both. An exact path wins over one with an open place, so these two do not collide. */
    public boolean collidesWith(DoorPath other) {
        if (segments.size() != other.segments.size() || isExact() != other.isExact()) {
            return false;
        }
        for (int at = 0; at < segments.size(); at++) {
            boolean isFree = at == open || at == other.open;
            if (!isFree && !segments.get(at).equals(other.segments.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** What stands at the open place of a path, not decoded; empty for an exact one, null if the path leads elsewhere. */
    public @Nullable String match(String path) {
        if (isExact()) {
            return path.equals(toString()) ? "" : null;
        }
        if (!path.startsWith("/")) {
            return null;
        }
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length != segments.size() || parts[open].isEmpty()) {
            return null;
        }
        for (int at = 0; at < parts.length; at++) {
            if (at != open && !parts[at].equals(segments.get(at))) {
                return null;
            }
        }
        return parts[open];
    }

    /** As the definition writes it. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(segments);
        if (!isExact()) {
            parts.set(open, "{" + place + "}");
        }
        return "/" + String.join("/", parts);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "'" + text
                        + "' is no path: lower-case letters, digits and ._~- between slashes; one {place}, but not as the first");
    }
}
