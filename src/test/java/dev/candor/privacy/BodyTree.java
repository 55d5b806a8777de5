package dev.candor.privacy;

import dev.candor.event.raw.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body that grows by paths as definitions write them ({@code packages[].name}), and into whose objects more can be put. */
final class BodyTree {
    private static final String EACH = "[]";

    private final Map<String, Object> root = new LinkedHashMap<>();

    /** Puts a value where the path says; the one item of an array on the way holds whatever is put into it. */
    void put(String path, RawValue value) {
        Map<String, Object> at = root;
        List<String> steps = List.of(path.split("\\.", -1));
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = step.endsWith(EACH) ? item(at, key(step)) : object(at, step);
        }
        String last = steps.getLast();
        if (last.endsWith(EACH)) {
            at.put(key(last), new ArrayList<>(List.of(value)));
        } else {
            at.put(last, value);
        }
    }

    /** Every object in it, from the outside in. */
    List<Map<String, Object>> objects() {
        List<Map<String, Object>> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    /** The body, with so many copies of each array's item. */
    RawValue.Fields body(int copies) {
        return (RawValue.Fields) frozen(root, copies);
    }

    @SuppressWarnings("unchecked") // only maps are put under an object's key
    private static Map<String, Object> object(Map<String, Object> at, String key) {
        return (Map<String, Object>) at.computeIfAbsent(key, missing -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked") // only lists of one map are put under an array's key
    private static Map<String, Object> item(Map<String, Object> at, String key) {
        List<Object> items = (List<Object>)
                at.computeIfAbsent(key, missing -> new ArrayList<Object>(List.of(new LinkedHashMap<String, Object>())));
        return (Map<String, Object>) items.getFirst();
    }

    private static String key(String step) {
        return step.substring(0, step.length() - EACH.length());
    }

    @SuppressWarnings("unchecked") // maps have texts for keys here
    private static void collect(Object at, List<Map<String, Object>> found) {
        if (at instanceof Map<?, ?> map) {
            found.add((Map<String, Object>) map);
            map.values().forEach(value -> collect(value, found));
        } else if (at instanceof Collection<?> items) {
            items.forEach(item -> collect(item, found));
        }
    }

    private static RawValue frozen(Object at, int copies) {
        if (at instanceof RawValue value) {
            return value;
        }
        if (at instanceof List<?> items) {
            return new RawValue.Items(Collections.nCopies(copies, frozen(items.getFirst(), copies)));
        }
        Map<String, RawValue> values = new LinkedHashMap<>();
        ((Map<?, ?>) at).forEach((key, value) -> values.put((String) key, frozen(value, copies)));
        return new RawValue.Fields(values);
    }
}
