package dev.candor.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.history.Change.Kind;
import dev.candor.catalog.yaml.Problems;
import dev.candor.catalog.yaml.Section;
import dev.candor.catalog.yaml.TreatmentReader;
import dev.candor.catalog.yaml.TreatmentWording;
import dev.candor.event.rule.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Properties that came, went, or are treated in another way. */
final class PropertyDifferences {
    /** Whatever else stands in a property decides what is done to it. */
    private static final Set<String> BESIDE_TREATMENT =
            Set.of("path", "kind", "wording", "dimension", "measure", "expires");

    /** More words of a list than these are counted, not named. */
    private static final int NAMED = 10;

    private PropertyDifferences() {}

    static List<Change> of(JsonNode before, JsonNode after) {
        Map<String, ObjectNode> old = byPath(before);
        Map<String, ObjectNode> now = byPath(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((path, property) -> {
            if (!old.containsKey(path)) {
                changes.add(new Change(Kind.PROPERTY_ADDED, path, named(path) + " is new: " + said(property)));
            }
        });
        old.forEach((path, property) -> {
            ObjectNode same = now.get(path);
            if (same == null) {
                changes.add(new Change(Kind.PROPERTY_REMOVED, path, named(path) + " is no longer taken."));
            } else {
                compare(path, property, same, changes);
            }
        });
        return changes;
    }

    private static void compare(String path, ObjectNode old, ObjectNode now, List<Change> changes) {
        if (!treatment(old).equals(treatment(now))) {
            changes.add(new Change(Kind.TREATMENT_CHANGED, path, named(path) + ": " + difference(old, now)));
        }
        if (!old.path("expires").equals(now.path("expires"))) {
            String words = now.has("expires")
                    ? " is taken until, and without, " + now.path("expires").asText() + "."
                    : " no longer expires.";
            changes.add(new Change(Kind.EXPIRY_CHANGED, path, named(path) + words));
        }
        if (!old.path("wording").equals(now.path("wording"))
                || !old.path("kind").equals(now.path("kind"))) {
            changes.add(new Change(
                    Kind.WORDING_CHANGED,
                    path,
                    named(path) + " is now described as “" + now.path("wording").asText() + "”."));
        }
        if (!old.path("dimension").equals(now.path("dimension"))
                || !old.path("measure").equals(now.path("measure"))) {
            changes.add(new Change(Kind.OTHER_CHANGED, path, named(path) + " is counted in another way in reports."));
        }
    }

    private static Map<String, ObjectNode> byPath(JsonNode body) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        for (JsonNode property : body.path("properties")) {
            if (property instanceof ObjectNode fields) {
                properties.put(fields.path("path").asText(), fields);
            }
        }
        return properties;
    }

    private static ObjectNode treatment(ObjectNode property) {
        return property.deepCopy().without(BESIDE_TREATMENT);
    }

    private static String said(ObjectNode property) {
        String wording = property.path("wording").asText() + ". ";
        return wording + words(property) + ".";
    }

    /** What came to a list and what left it; if it is none, what is done now. */
    private static String difference(ObjectNode old, ObjectNode now) {
        for (String key : List.of("list", "error_class")) {
            Set<String> before = texts(old.path(key));
            Set<String> after = texts(now.path(key));
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                List<String> parts = new ArrayList<>();
                listed("known now", after, before).forEach(parts::add);
                listed("no longer known", before, after).forEach(parts::add);
                return String.join("; ", parts) + ".";
            }
        }
        String words = words(now);
        return words.equals(words(old)) ? "what is let through has changed. " + words + "." : words + ".";
    }

    private static List<String> listed(String label, Set<String> words, Set<String> without) {
        List<String> rest =
                words.stream().filter(word -> !without.contains(word)).toList();
        if (rest.isEmpty()) {
            return List.of();
        }
        String more = rest.size() > NAMED ? " and " + (rest.size() - NAMED) + " more" : "";
        return List.of(label + ": " + String.join(", ", rest.subList(0, Math.min(NAMED, rest.size()))) + more);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(word -> texts.add(word.asText()));
        return texts;
    }

    private static String words(ObjectNode property) {
        Problems problems = new Problems();
        Treatment treatment = TreatmentReader.read(new Section(property, "", problems));
        return problems.found().isEmpty() ? TreatmentWording.of(treatment) : "Treated in a way that has no words today";
    }

    private static String named(String path) {
        return "“" + path + "”";
    }
}
