package dev.candor.catalog.draft;

import dev.candor.catalog.draft.Sample.Kind;
import dev.candor.catalog.yaml.Placeholders;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Writes a draft. All that varies in it are keys that are names, and sentences chosen by kinds and signs. */
final class DraftWriter {
    private static final String HEAD = """
            # A draft. It holds the names of what was pasted, and none of its values.
            # Every property is dropped until somebody says what it is for and gives it the narrowest treatment that still answers the
            # question. Delete what nobody needs: what is not listed is dropped, too. Then: candor definitions check FILE
            name: draft # also the file's name: draft.yaml
            title: "<FILL_IN>: a short name for people"
            dialect: candor # or the name of a door in doors.yaml
            sent_by: "<FILL_IN>: the program"
            sent_when: "<FILL_IN>: when it sends this"
            purpose: "<FILL_IN>: the decision that needs it"
            owner: "<FILL_IN>: the role that answers for it"
            category: usage # or technical, or error
            retention: 30
            # expires: the first day, in quotes, on which nothing more is taken
            identity: none # or day_pseudonym, or an identifier: {paths: ..., rights: bearer}
            not_collected: "<FILL_IN>: what a reader might fear, and is not kept"
            """;

    private final StringBuilder lines = new StringBuilder();

    private DraftWriter() {}

    static String write(Sample events) {
        DraftWriter writer = new DraftWriter();
        writer.lines.append(HEAD.replace("<FILL_IN>", Placeholders.MARK));
        if (events.isMap() || events.members().isEmpty()) {
            writer.line("# The events hold no keys that are names.");
            writer.line("properties: []");
        } else {
            writer.line("properties:");
            writer.members("", events);
        }
        return writer.lines.toString();
    }

    private void members(String path, Sample object) {
        if (object.hasStrangeKeys()) {
            line("  # " + (path.isEmpty() ? "The event" : path)
                    + " has keys that look like data, or that no path can hold: left out.");
        }
        for (Map.Entry<String, Sample> member : object.members().entrySet()) {
            place(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue());
        }
    }

    private void place(String path, Sample sample) {
        Sample item = sample.item();
        if (sample.isBranch()) {
            members(path, sample);
        } else if (sample.isList() && item != null) {
            place(path + "[]", item);
        } else {
            property(path, sample);
        }
    }

    private void property(String path, Sample sample) {
        line("  # " + kind(sample) + suggestion(sample));
        for (Sign sign : sample.signs()) {
            if (!sign.words().isEmpty()) {
                line("  # CAREFUL: it looks like " + sign.words() + ".");
            }
        }
        if (sample.signs().contains(Sign.IDENTIFIER) && !path.contains("[]")) {
            line("  # If it names an installation, delete it here and write above: identity: {paths: \"" + path
                    + "\", rights: bearer}");
        }
        line("  - {path: \"" + path + "\", wording: \"" + Placeholders.MARK + ": what it is\", drop: true}");
    }

    private static String kind(Sample sample) {
        if (sample.isMap()) {
            return "An object with so many keys that they are data.";
        }
        if (sample.kinds().isEmpty()) {
            return "Always null.";
        }
        return sample.kinds().size() > 1
                ? "Sent in several kinds."
                : sample.kinds().iterator().next().words() + ".";
    }

    private static String suggestion(Sample sample) {
        String treatment = treatment(sample.kinds(), sample.signs());
        return treatment.isEmpty() ? "" : " If it is needed: " + treatment;
    }

    private static String treatment(Set<Kind> kinds, Set<Sign> signs) {
        if (kinds.equals(EnumSet.of(Kind.FLAG))) {
            return "keep: flag";
        }
        if (kinds.equals(EnumSet.of(Kind.WHOLE))) {
            return "ranges: [0, 1, 2, 6, 11, 51, 101]";
        }
        if (kinds.contains(Kind.DECIMAL) && EnumSet.of(Kind.WHOLE, Kind.DECIMAL).containsAll(kinds)) {
            return "decimal: {from: 0, to: 100, digits: 2}";
        }
        if (!kinds.equals(EnumSet.of(Kind.TEXT))) {
            return "";
        }
        if (signs.equals(EnumSet.of(Sign.VERSION))) {
            return "version: 2";
        }
        return signs.isEmpty() || signs.equals(EnumSet.of(Sign.TELLING_NAME))
                ? "list: [the words that you expect]"
                : "";
    }

    private void line(String text) {
        lines.append(text).append('\n');
    }
}
