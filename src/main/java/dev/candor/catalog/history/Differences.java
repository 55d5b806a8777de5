package dev.candor.catalog.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.history.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two versions of a definition, in public words. Compares the files as they were, key by key: a former
 * file must not have to be one that could still be read today.
 */
final class Differences {
    private static final long DEFAULT_RETENTION = 90;

    /** Keys whose change is told in a sentence of its own, with both texts. */
    private static final Map<String, String> TEXTS = Map.of(
            "title", "The title",
            "sent_by", "Who sends it",
            "sent_when", "When it is sent",
            "owner", "Who answers for it",
            "category", "The kind of data",
            "not_collected", "What is said not to be collected",
            "purpose", "The purpose");

    private static final Map<String, Change> SENTENCES = Map.ofEntries(
            Map.entry("identity", change(Kind.IDENTITY_CHANGED, "How rows are tied together has changed.")),
            Map.entry("mentions", change(Kind.MENTIONS_CHANGED, "Which other clients are named has changed.")),
            Map.entry("requires", change(Kind.CONDITIONS_CHANGED, "Which events it takes has changed.")),
            Map.entry("when", change(Kind.CONDITIONS_CHANGED, "Which events it takes has changed.")),
            Map.entry("needs", change(Kind.CONDITIONS_CHANGED, "What an event must say has changed.")),
            Map.entry("unwanted", change(Kind.CONDITIONS_CHANGED, "Which events are refused has changed.")),
            Map.entry("topics", change(Kind.CONDITIONS_CHANGED, "The names it is sent under have changed.")),
            Map.entry(
                    "development_topics", change(Kind.CONDITIONS_CHANGED, "The names it is sent under have changed.")),
            Map.entry("dialect", change(Kind.CONDITIONS_CHANGED, "The language it is sent in has changed.")),
            Map.entry("version", change(Kind.OTHER_CHANGED, "Which property is the program's version has changed.")),
            Map.entry("event_id", change(Kind.OTHER_CHANGED, "By which id a second sending is noticed has changed.")),
            Map.entry("cells", change(Kind.OTHER_CHANGED, "What is counted together has changed.")));

    private Differences() {}

    /** At least one change. */
    static List<Change> of(Version before, Version after) {
        List<Change> changes = new ArrayList<>(PropertyDifferences.of(before.body(), after.body()));
        Set<String> keys = new TreeSet<>();
        before.body().fieldNames().forEachRemaining(keys::add);
        after.body().fieldNames().forEachRemaining(keys::add);
        keys.remove("properties");
        for (String key : keys) {
            JsonNode old = before.body().path(key);
            JsonNode now = after.body().path(key);
            if (!old.equals(now)) {
                changes.add(changed(key, old, now));
            }
        }
        return changes.isEmpty()
                ? List.of(change(Kind.OTHER_CHANGED, "Only the order of the definition changed; the same is taken."))
                : changes;
    }

    private static Change changed(String key, JsonNode old, JsonNode now) {
        if (TEXTS.containsKey(key)) {
            Kind kind = key.equals("purpose") ? Kind.PURPOSE_CHANGED : Kind.WORDING_CHANGED;
            return change(kind, TEXTS.get(key) + " is now “" + now.asText() + "”; before, “" + old.asText() + "”.");
        }
        return switch (key) {
            case "retention" ->
                change(
                        Kind.RETENTION_CHANGED,
                        "Rows are kept for " + now.asLong(DEFAULT_RETENTION) + " days; before, for "
                                + old.asLong(DEFAULT_RETENTION) + ".");
            case "expires" ->
                change(
                        Kind.EXPIRY_CHANGED,
                        now.isMissingNode()
                                ? "It no longer expires."
                                : "It takes nothing more from " + now.asText() + " on.");
            case "connection" ->
                change(
                        Kind.CONNECTION_CHANGED,
                        "Of the connection it asks now: " + words(now) + "; before: " + words(old) + ".");
            default ->
                SENTENCES.getOrDefault(key, change(Kind.OTHER_CHANGED, "“" + key + "” of the definition has changed."));
        };
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        if (list.isTextual()) {
            words.add(list.asText());
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static Change change(Kind kind, String words) {
        return new Change(kind, "", words);
    }
}
