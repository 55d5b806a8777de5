package dev.candor.catalog.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.yaml.TreatmentReader;
import dev.candor.event.rule.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The differences between two allow-lists. */
final class PropertyDifference {
    private static final int SHOWN = 8;

    /** Keys of a property that have sentences of their own, or are the treatment. */
    private static final Set<String> TOLD = Stream.concat(
                    Stream.of("path", "wording", "kind", "expires", "dimension", "measure"),
                    TreatmentReader.keys().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final List<Change> changes = new ArrayList<>();

    /** A property and what its definition says of it. */
    record Listed(Property property, JsonNode body) {}

    /** All differences, in the order of the new list. */
    static List<Change> of(List<Listed> before, List<Listed> after) {
        PropertyDifference difference = new PropertyDifference();
        for (Listed now : after) {
            Listed old = find(before, now.property().path());
            if (old == null) {
                difference.added(now.property());
            } else {
                difference.changed(old, now);
            }
        }
        before.stream()
                .filter(old -> find(after, old.property().path()) == null)
                .forEach(old -> difference.removed(old.property()));
        return difference.changes;
    }

    private static @Nullable Listed find(List<Listed> list, String path) {
        return list.stream()
                .filter(one -> one.property().path().equals(path))
                .findFirst()
                .orElse(null);
    }

    private void added(Property property) {
        String sentence = quoted(property) + ": " + property.wording() + ". " + property.treatmentWording() + ".";
        changes.add(
                isDropped(property) ? Change.other("Says of " + sentence) : Change.looser("Also keeps " + sentence));
    }

    private void removed(Property property) {
        changes.add(
                isDropped(property)
                        ? Change.other("Says nothing of " + quoted(property) + " any more; it is still dropped.")
                        : Change.tighter("Keeps " + quoted(property) + " no more: " + property.wording() + "."));
    }

    private void changed(Listed old, Listed now) {
        Property before = old.property();
        Property after = now.property();
        if (!Looseness.isSame(after.treatment(), before.treatment())) {
            treated(before, after);
        }
        if (!before.wording().equals(after.wording()) || !before.kind().equals(after.kind())) {
            changes.add(Change.other("Describes " + quoted(after) + " as “" + after.wording() + "” (" + after.kind()
                    + "), so far as “" + before.wording() + "” (" + before.kind() + ")."));
        }
        if (!Objects.equals(before.expires(), after.expires())) {
            expires(before, after);
        }
        if (before.role() != after.role()) {
            changes.add(Change.other("Counts " + quoted(after) + " in another way in reports: as a "
                    + after.role().code() + ", so far as a " + before.role().code() + "."));
        }
        Set<String> keys = new TreeSet<>();
        old.body().fieldNames().forEachRemaining(keys::add);
        now.body().fieldNames().forEachRemaining(keys::add);
        keys.removeAll(TOLD);
        keys.stream()
                .filter(key -> !old.body().path(key).equals(now.body().path(key)))
                .forEach(key -> changes.add(Change.looser("Changes “" + key + "” of " + quoted(after) + ".")));
    }

    private void treated(Property before, Property after) {
        boolean tighter = Looseness.isWithin(after.treatment(), before.treatment());
        String sentence = quoted(after) + ": " + after.treatmentWording() + " (so far: " + before.treatmentWording()
                + ")." + news(before.treatment(), after.treatment());
        changes.add(
                tighter
                        ? Change.tighter("Keeps less of " + sentence)
                        : Change.looser("Keeps more, or other things, of " + sentence));
    }

    private static String news(Treatment before, Treatment after) {
        Set<String> added = new TreeSet<>(Looseness.values(after));
        added.removeAll(new HashSet<>(Looseness.values(before)));
        return added.isEmpty() ? "" : " New: " + some(added) + ".";
    }

    private static String some(Collection<String> values) {
        String shown =
                values.stream().limit(SHOWN).map(value -> "“" + value + "”").collect(Collectors.joining(", "));
        return values.size() > SHOWN ? shown + " and " + (values.size() - SHOWN) + " more" : shown;
    }

    private void expires(Property before, Property after) {
        LocalDate old = before.expires();
        LocalDate now = after.expires();
        boolean sooner = now != null && (old == null || now.isBefore(old));
        String until = now == null ? "without an end" : "until " + now;
        String sentence = "Takes " + quoted(after) + " " + until + " (so far: " + (old == null ? "no end" : old) + ").";
        changes.add(sooner ? Change.tighter(sentence) : Change.looser(sentence));
    }

    private static boolean isDropped(Property property) {
        return property.treatment() instanceof Treatment.Drop;
    }

    private static String quoted(Property property) {
        return "“" + property.path() + "”";
    }
}
