package dev.candor.store.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every text of one delta, once. Senders choose some of them, so they lie in a map that colliding ones cannot slow down. */
final class Words {
    /** In place of a text that is not there. */
    static final int ABSENT = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    void clear() {
        numbers.clear();
        words.clear();
    }

    /** The number that stands for a text, counting from 1. */
    int number(@Nullable String word) {
        if (word == null) {
            return ABSENT;
        }
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        words.add(word);
        numbers.put(word, words.size());
        return words.size();
    }

    void writeTo(DeltaBytes out) {
        out.number(words.size());
        words.forEach(out::text);
    }
}
