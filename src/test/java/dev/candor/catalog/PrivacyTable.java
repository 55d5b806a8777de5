package dev.candor.catalog;

import dev.candor.catalog.manifest.PublicWords;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Property;
import dev.candor.event.rule.ConnectionFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is collected, as Markdown, from the definitions: the part of {@code PRIVACY.md} between its two marks. */
final class PrivacyTable {
    private PrivacyTable() {}

    static String render(Catalog catalog) {
        StringBuilder page = new StringBuilder();
        for (Project project : catalog.projects()) {
            page.append("\n### ").append(project.name()).append('\n');
            catalog.types(project.id()).forEach(type -> page.append('\n').append(type(type)));
        }
        return page.append('\n').toString();
    }

    private static String type(EventType type) {
        return """
                #### %s: %s

                - Sent by: %s. %s.
                - Purpose: %s. Owner: %s. Kind: %s.
                - Rows are kept for %s.
                - %s %s%s%s
                - From the connection: %s.
                - Not kept: %s

                %s
                """.formatted(
                        type.title(),
                        "`" + type.id().name() + "`",
                        type.sentBy(),
                        type.sentWhen(),
                        type.purpose(),
                        type.owner(),
                        type.category(),
                        PublicWords.term(type.retention()),
                        PublicWords.identity(type.identity()),
                        PublicWords.rights(type.identity()),
                        mentions(type.mentions()),
                        twice(type),
                        connection(type),
                        type.notCollected(),
                        table(type.properties())).stripTrailing()
                + "\n";
    }

    private static String mentions(List<EventType.MentionRule> mentions) {
        return mentions.stream()
                .map(mention -> " Also kept as a keyed hash is `" + mention.path() + "`: "
                        + mention.wording().substring(0, 1).toLowerCase(Locale.ENGLISH)
                        + mention.wording().substring(1) + ".")
                .collect(Collectors.joining());
    }

    private static String twice(EventType type) {
        String words = PublicWords.eventId(type);
        return words == null ? "" : "\n- " + words;
    }

    private static String connection(EventType type) {
        if (type.asks().isEmpty()) {
            return "nothing";
        }
        return new TreeSet<>(type.asks()).stream().map(PrivacyTable::fact).collect(Collectors.joining("; "));
    }

    private static String fact(ConnectionFact fact) {
        String what = PublicWords.what(fact);
        return what.substring(0, 1).toLowerCase(Locale.ENGLISH) + what.substring(1) + " (" + PublicWords.kept(fact)
                + ")";
    }

    private static String until(@Nullable LocalDate expires) {
        return expires == null ? "" : "; from " + expires + " on it is dropped";
    }

    private static String table(List<Property> properties) {
        String head = "| Property | What it is | What is done to it |\n| --- | --- | --- |\n";
        return head
                + properties.stream()
                        .map(property -> "| `%s` | %s (%s) | %s |"
                                .formatted(
                                        property.path(),
                                        property.wording(),
                                        property.kind(),
                                        property.treatmentWording() + until(property.expires())))
                        .collect(Collectors.joining("\n"));
    }
}
