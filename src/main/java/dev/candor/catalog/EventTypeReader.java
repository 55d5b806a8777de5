package dev.candor.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.EventType.MentionRule;
import dev.candor.catalog.admission.AllowListBuilder;
import dev.candor.catalog.yaml.Section;
import dev.candor.catalog.yaml.TreatmentReader;
import dev.candor.catalog.yaml.TreatmentWording;
import dev.candor.event.ConnectionFact;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.IdentityRule;
import dev.candor.event.ProjectId;
import dev.candor.event.Treatment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file of one event type. */
final class EventTypeReader {
    /** Whether a program is released or in development, told from its topic: the one property that is not in the body. */
    static final Property BUILD = buildProperty();

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final int LONGEST_NAME = 64;
    private static final int DEFAULT_RETENTION = 90;
    private static final int LONGEST_RETENTION = 396;
    private static final Set<String> CATEGORIES = Set.of("usage", "technical", "error");

    private final Section file;
    private final AllowListBuilder allowList = new AllowListBuilder();

    private EventTypeReader(Section file) {
        this.file = file;
    }

    /** The definition in the file, its names resolved; its numbers and version are still zero. */
    static Definition read(ProjectId project, Section file, JsonNode body) {
        return new EventTypeReader(file).definition(project, body);
    }

    private Definition definition(ProjectId project, JsonNode body) {
        String name = name();
        List<String> topics = file.texts("topics");
        List<String> development = file.texts("development_topics");
        List<String> released = topics.isEmpty() && development.isEmpty() ? List.of(name) : topics;
        List<String> all = new ArrayList<>(released);
        all.addAll(development);
        EventType type = published(new EventTypeId(project, name, 0, 0), all);
        Set<String> distinct = distinct();
        file.texts("needs").forEach(path -> tried(() -> allowList.needs(path)));
        values("unwanted", allowList::unwanted);
        String version = file.findText("version").orElse("");
        checkVersion(version, type.properties());
        file.finish();
        return new Definition(type, allowList.build(), released, Set.copyOf(development), distinct, version, body);
    }

    private EventType published(EventTypeId id, List<String> topics) {
        return new EventType(
                id,
                Edition.NONE,
                Source.BUILT_IN,
                new Dialect(file.text("dialect")),
                List.copyOf(topics),
                file.text("title"),
                file.text("sent_by"),
                file.text("sent_when"),
                file.text("purpose"),
                file.text("owner"),
                category(),
                retention(),
                expires(),
                identity(),
                mentions(),
                asks(),
                properties(),
                List.of(),
                file.text("not_collected"));
    }

    private String name() {
        String name = file.text("name");
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            file.problem("'name' is lower-case words joined by dots, such as cli.execution");
        }
        return name;
    }

    private String category() {
        String category = file.text("category");
        if (!CATEGORIES.contains(category)) {
            file.problem("'category' must be usage, technical or error");
        }
        return category;
    }

    private Duration retention() {
        long days = file.whole("retention", DEFAULT_RETENTION);
        if (days < 1 || days > LONGEST_RETENTION) {
            file.problem("'retention' is a number of days from 1 to " + LONGEST_RETENTION + " (13 months)");
        }
        return Duration.ofDays(days);
    }

    private IdentityRule identity() {
        Optional<IdentityRule> rule = IdentityReader.read(file);
        rule.ifPresent(found -> tried(() -> allowList.identity(found)));
        return rule.orElseGet(IdentityRule.Nobody::new);
    }

    private List<MentionRule> mentions() {
        List<MentionRule> mentions = new ArrayList<>();
        for (Section mention : file.sections("mentions")) {
            MentionRule rule = new MentionRule(mention.text("role"), mention.text("path"), mention.text("wording"));
            mention.finish();
            tried(() -> allowList.mention(rule.role(), rule.path()));
            mentions.add(rule);
        }
        return List.copyOf(mentions);
    }

    private Set<ConnectionFact> asks() {
        Set<ConnectionFact> asks = EnumSet.noneOf(ConnectionFact.class);
        for (String name : file.texts("connection")) {
            Arrays.stream(ConnectionFact.values())
                    .filter(fact -> fact.property().equals(name))
                    .findFirst()
                    .ifPresentOrElse(asks::add, () -> file.problem("'connection' does not know '" + name + "'"));
        }
        return Set.copyOf(asks);
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        for (Section listed : file.sections("properties")) {
            Property property = property(listed);
            tried(listed, () -> allowList.property(property.path(), property.treatment()));
            properties.add(property);
        }
        if (file.has("development_topics")) {
            if (properties.stream().anyMatch(property -> property.path().equals(BUILD.path()))) {
                file.problem("'" + BUILD.path() + "' is told from the topic; no property can have this name");
            }
            properties.add(BUILD);
        }
        return List.copyOf(properties);
    }

    private static Property property(Section listed) {
        Treatment treatment = TreatmentReader.read(listed);
        Property property = new Property(
                listed.text("path"),
                listed.findText("kind").orElseGet(() -> TreatmentWording.kindOf(treatment)),
                listed.text("wording"),
                Property.Role.DETAIL,
                null,
                treatment,
                TreatmentWording.of(treatment));
        listed.finish();
        return property;
    }

    /** What tells the type from another with the same topic. In order, so that the same is the same text. */
    private Set<String> distinct() {
        SortedSet<String> distinct = new TreeSet<>(file.texts("requires"));
        distinct.forEach(path -> tried(() -> allowList.requires(path)));
        values("when", (path, values) -> {
            allowList.when(path, values);
            distinct.add(path + " " + values);
        });
        return Collections.unmodifiableSortedSet(distinct);
    }

    /** A path and values at it, under a key that may be missing. */
    private void values(String key, BiConsumer<String, List<String>> step) {
        if (file.has(key)) {
            Section section = file.section(key);
            String path = section.text("path");
            List<String> values = section.texts("values");
            section.finish();
            if (values.isEmpty()) {
                section.problem("'values' is missing");
            }
            tried(() -> step.accept(path, values));
        }
    }

    private void checkVersion(String version, List<Property> properties) {
        boolean listed = properties.stream()
                .anyMatch(property ->
                        property.path().equals(version) && property.treatment() instanceof Treatment.Version);
        if (!version.isEmpty() && (!listed || version.contains("."))) {
            file.problem("'version' must name a top-level property that is treated as a version");
        }
    }

    private @Nullable LocalDate expires() {
        try {
            return file.findText("expires").map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            file.problem("'expires' must be a day such as 2027-12-31");
            return null;
        }
    }

    private void tried(Runnable step) {
        tried(file, step);
    }

    private static void tried(Section section, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException refused) {
            section.problem(String.valueOf(refused.getMessage()));
        }
    }

    private static Property buildProperty() {
        Treatment treatment = Treatment.OneOf.of(Set.of("release", "development"));
        return new Property(
                "build",
                TreatmentWording.kindOf(treatment),
                "Whether the program was released or built by somebody who works on it; told from the topic it reports under",
                Property.Role.DIMENSION,
                null,
                treatment,
                TreatmentWording.of(treatment));
    }
}
