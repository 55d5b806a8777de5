package dev.candor.privacy.cap;

import dev.candor.privacy.cap.ValueShelf.Brought;
import dev.candor.privacy.cap.ValueShelf.WatchedProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies on the shelf of one property, by the day that brought it and by whether it was known before. */
record Shelved(Hashes knownYesterday, Hashes freshYesterday, Hashes knownToday, Hashes freshToday) {

    /** Nothing. */
    static Shelved empty() {
        return new Shelved(new Hashes(), new Hashes(), new Hashes(), new Hashes());
    }

    /** What was found there of a UTC day, counted from 1970, and of the day before. */
    static Map<WatchedProperty, Shelved> byProperty(List<Brought> found, long today) {
        Map<WatchedProperty, Shelved> shelf = new HashMap<>();
        for (Brought values : found) {
            if (values.day() == today || values.day() == today - 1) {
                Shelved shelved = shelf.computeIfAbsent(values.property(), first -> empty());
                shelved.of(values.day() == today, values.known()).fillUp(values.values(), Integer.MAX_VALUE);
            }
        }
        return shelf;
    }

    private Hashes of(boolean today, boolean known) {
        if (today) {
            return known ? knownToday : freshToday;
        }
        return known ? knownYesterday : freshYesterday;
    }
}
