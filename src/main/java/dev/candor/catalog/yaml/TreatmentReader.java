package dev.candor.catalog.yaml;

import dev.candor.event.rule.RouteTemplates;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what is done to a property: exactly one of the keys below stands beside its path. */
public final class TreatmentReader {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ADDRESSES = 20_000;
    private static final Pattern FRAME = Pattern.compile("[A-Za-z0-9_~@][A-Za-z0-9_~@./$-]{0,127}");
    private static final Map<String, Function<Section, Treatment>> BY_KEY = new TreeMap<>(Map.ofEntries(
            Map.entry("keep", TreatmentReader::flag),
            Map.entry("whole", TreatmentReader::whole),
            Map.entry("decimal", TreatmentReader::decimal),
            Map.entry("shape", ShapeReader::read),
            Map.entry("list", TreatmentReader::list),
            Map.entry("numbers", property -> new Treatment.OneOfNumbers(Set.copyOf(property.numbers("numbers")))),
            Map.entry("ranges", TreatmentReader::ranges),
            Map.entry("version", TreatmentReader::version),
            Map.entry("route", TreatmentReader::route),
            Map.entry("error_class", property -> new Treatment.ErrorClass(Set.copyOf(property.texts("error_class")))),
            Map.entry("stack", TreatmentReader::stack),
            Map.entry("scrub", TreatmentReader::scrub),
            Map.entry("drop", TreatmentReader::drop)));

    private TreatmentReader() {}

    /** All keys that belong to a treatment. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>(BY_KEY.keySet());
        keys.add("cut_at");
        return keys;
    }

    /** The treatment of the property that the section describes. */
    public static Treatment read(Section property) {
        List<Function<Section, Treatment>> present = BY_KEY.entrySet().stream()
                .filter(reader -> property.has(reader.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (present.size() != 1) {
            property.problem("needs exactly one of " + String.join(", ", BY_KEY.keySet()));
            return new Treatment.Drop();
        }
        return present.getFirst().apply(property);
    }

    private static Treatment flag(Section property) {
        if (!property.text("keep").equals("flag")) {
            property.problem("'keep' can only be 'flag': other kinds say how they are kept");
        }
        return new Treatment.KeepFlag();
    }

    private static Treatment whole(Section property) {
        Section limits = property.section("whole");
        long from = limits.whole("from", 0);
        long to = limits.whole("to", -1);
        limits.finish();
        if (from > to) {
            limits.problem("'to' is missing or smaller than 'from'");
        }
        return new Treatment.KeepWhole(from, to);
    }

    private static Treatment decimal(Section property) {
        Section limits = property.section("decimal");
        BigDecimal from = limits.number("from", 0);
        BigDecimal to = limits.number("to", -1);
        long digits = limits.whole("digits", 3);
        limits.finish();
        if (from.compareTo(to) > 0) {
            limits.problem("'to' is missing or smaller than 'from'");
        }
        if (digits < 1 || digits > 6) {
            limits.problem("'digits' must be from 1 to 6");
        }
        return new Treatment.KeepDecimal(from, to, (int) digits);
    }

    private static Treatment stack(Section property) {
        Section stack = property.section("stack");
        List<String> classes = stack.texts("classes");
        List<String> frames = stack.texts("frames");
        stack.finish();
        if (classes.isEmpty()) {
            stack.problem("'classes' is missing: the names of errors that are kept");
        }
        if (frames.isEmpty()) {
            stack.problem("'frames' is missing: without any, write 'error_class'");
        }
        frames.stream()
                .filter(frame -> !FRAME.matcher(frame).matches())
                .forEach(frame -> stack.problem(
                        "frames",
                        "'" + frame
                                + "' is neither a file without its extension nor the beginning of a qualified name"));
        return new Treatment.Stack(Set.copyOf(classes), Set.copyOf(frames));
    }

    private static Treatment scrub(Section property) {
        Section scrub = property.section("scrub");
        long max = scrub.whole("max", 0);
        scrub.finish();
        if (max < 1 || max > LONGEST_TEXT) {
            scrub.problem("'max' is the number of characters that are kept, from 1 to " + LONGEST_TEXT);
        }
        return new Treatment.Scrub((int) max);
    }

    private static Treatment list(Section property) {
        List<String> words = property.texts("list");
        String cutAt = property.exactText("cut_at");
        if (words.isEmpty()) {
            property.problem("'list' is empty");
        }
        return new Treatment.OneOf(Set.copyOf(words), cutAt);
    }

    private static Treatment ranges(Section property) {
        List<Long> starts = new ArrayList<>();
        for (BigDecimal start : property.numbers("ranges")) {
            if (!starts.isEmpty() && start.longValue() <= starts.getLast()) {
                property.problem("'ranges' must grow");
            }
            starts.add(start.longValue());
        }
        if (starts.size() < 2) {
            property.problem("'ranges' needs two starts or more");
        }
        return starts.isEmpty() ? new Treatment.Drop() : Treatment.Ranges.of(starts);
    }

    private static Treatment version(Section property) {
        long parts = property.whole("version", 0);
        if (parts < 1 || parts > 3) {
            property.problem("'version' is the number of parts that are kept, from 1 to 3");
        }
        return new Treatment.Version((int) parts);
    }

    private static Treatment route(Section property) {
        Section tree = property.section("route");
        List<String> templates = new ArrayList<>();
        for (String line : tree.texts("templates")) {
            if (templates.size() > MOST_ADDRESSES) {
                tree.problem("stands for more than " + MOST_ADDRESSES + " addresses");
                break;
            }
            try {
                templates.addAll(RouteExpansion.expand(line));
            } catch (IllegalArgumentException unbalanced) {
                tree.problem("'" + line + "': " + unbalanced.getMessage());
            }
        }
        List<RouteTemplates.Alias> aliases =
                tree.sections("aliases").stream().map(TreatmentReader::alias).toList();
        tree.finish();
        templates.stream()
                .filter(template -> !template.startsWith("/"))
                .forEach(template -> tree.problem("'" + template + "' does not begin with /"));
        return new Treatment.Route(
                new RouteTemplates(templates.stream().distinct().toList(), aliases));
    }

    private static RouteTemplates.Alias alias(Section alias) {
        RouteTemplates.Alias read = new RouteTemplates.Alias(alias.text("sent"), alias.text("template"));
        alias.finish();
        return read;
    }

    private static Treatment drop(Section property) {
        if (!property.flag("drop")) {
            property.problem("'drop' can only be true");
        }
        return new Treatment.Drop();
    }
}
