package dev.candor.catalog.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stood at one place of all events that were pasted: kinds, signs and names of keys. It remembers no value. */
final class Sample {
    /** An object with more keys than this is a map, and its keys are somebody's data. */
    private static final int MOST_KEYS = 40;

    private static final int DEEPEST = 16;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_@$][A-Za-z0-9_$-]{0,39}");
    private static final Pattern NUMBERED = Pattern.compile("(.*[0-9]){5}.*");
    private static final Pattern HEXADECIMAL = Pattern.compile(".*[0-9a-fA-F]{12}.*");

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private final Map<String, Sample> members = new LinkedHashMap<>();
    private final int depth;
    private @Nullable Sample item;
    private boolean hasStrangeKeys;

    /** A kind of value. */
    enum Kind {
        FLAG("Yes or no"),
        WHOLE("Whole number"),
        DECIMAL("Number"),
        TEXT("Text"),
        OBJECT("Object"),
        LIST("List");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Sample() {
        this(0);
    }

    private Sample(int depth) {
        this.depth = depth;
    }

    /** Looks at one more value, which stood under this key (empty: under none). */
    void see(JsonNode value, String key) {
        switch (value.getNodeType()) {
            case OBJECT -> seeObject(value);
            case ARRAY -> {
                kinds.add(Kind.LIST);
                value.forEach(each -> seeItem(each, key));
            }
            case STRING -> {
                kinds.add(Kind.TEXT);
                signs.addAll(Sign.of(key, value.textValue()));
            }
            case NUMBER -> {
                kinds.add(value.isIntegralNumber() ? Kind.WHOLE : Kind.DECIMAL);
                signs.addAll(Sign.of(key, ""));
            }
            case BOOLEAN -> kinds.add(Kind.FLAG);
            default -> {}
        }
    }

    private void seeObject(JsonNode object) {
        kinds.add(Kind.OBJECT);
        object.properties().forEach(member -> {
            if (!isName(member.getKey())) {
                hasStrangeKeys = true;
            } else if (depth < DEEPEST) {
                members.computeIfAbsent(member.getKey(), key -> new Sample(depth + 1))
                        .see(member.getValue(), member.getKey());
            }
        });
    }

    private void seeItem(JsonNode value, String key) {
        if (item == null) {
            item = new Sample(depth + 1);
        }
        item.see(value, key);
    }

    Set<Kind> kinds() {
        return kinds;
    }

    Set<Sign> signs() {
        return signs;
    }

    /** What stood under each key that is a name; those that may be somebody's data are not among them. */
    Map<String, Sample> members() {
        return members;
    }

    /** What stood in its list; null if nothing did. */
    @Nullable
    Sample item() {
        return item;
    }

    /** Whether it is an object whose keys can be told one by one. */
    boolean isBranch() {
        return kinds.equals(EnumSet.of(Kind.OBJECT)) && !members.isEmpty() && !isMap();
    }

    /** Whether it is a list whose items can be told. */
    boolean isList() {
        return kinds.equals(EnumSet.of(Kind.LIST)) && item != null && !item.kinds.contains(Kind.LIST);
    }

    /** Whether it holds so many keys that they are rather data than names. */
    boolean isMap() {
        return members.size() > MOST_KEYS;
    }

    /** Whether it held keys that look like data, or that no path of a definition can hold. */
    boolean hasStrangeKeys() {
        return hasStrangeKeys;
    }

    private static boolean isName(String key) {
        return NAME.matcher(key).matches()
                && !NUMBERED.matcher(key).matches()
                && !HEXADECIMAL.matcher(key).matches();
    }
}
