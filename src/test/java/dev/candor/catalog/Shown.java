package dev.candor.catalog;

import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Admitted events as lines of text, for tests: in the product they are never printed. */
final class Shown {
    private Shown() {}

    /** Everything about the event, one fact a line. */
    static String whole(AdmittedEvent event) {
        List<String> lines = new ArrayList<>();
        lines.add("type " + event.type().project() + " " + event.type().name());
        lines.add("identity " + identity(event.identity()));
        event.mentions().forEach(mention -> lines.add("mention " + mention.role() + " " + mention.identifier()));
        lines.add("version property " + event.versionProperty());
        new TreeSet<>(event.asks()).forEach(fact -> lines.add("asks " + fact.property()));
        properties(event).forEach(line -> lines.add("property " + line));
        event.dropped().forEach(pointer -> lines.add("dropped " + pointer));
        return String.join("\n", lines) + "\n";
    }

    /** Each property as {@code path=value}, in the order sent. */
    static List<String> properties(AdmittedEvent event) {
        List<String> lines = new ArrayList<>();
        add(lines, "", event.properties());
        return lines;
    }

    static String identity(AdmittedIdentity identity) {
        return switch (identity) {
            case AdmittedIdentity.Identifier identifier -> identifier.value();
            case AdmittedIdentity.DayPseudonym pseudonym -> "day pseudonym";
            case AdmittedIdentity.Nobody nobody -> "none";
        };
    }

    private static void add(List<String> lines, String path, AdmittedValue value) {
        switch (value) {
            case AdmittedValue.Leaf leaf -> lines.add(path + "=" + scalar(leaf.value()));
            case AdmittedValue.Node node ->
                node.values().forEach((key, child) -> add(lines, path.isEmpty() ? key : path + "." + key, child));
            case AdmittedValue.Items items -> {
                for (int index = 0; index < items.values().size(); index++) {
                    add(lines, path + "[" + index + "]", items.values().get(index));
                }
            }
        }
    }

    private static String scalar(RawValue value) {
        return switch (value) {
            case RawValue.Text text -> text.value();
            case RawValue.Whole whole -> Long.toString(whole.value());
            case RawValue.Decimal decimal -> decimal.value().toPlainString();
            case RawValue.Flag flag -> Boolean.toString(flag.value());
            default -> throw new IllegalArgumentException("not a scalar");
        };
    }
}
