package dev.candor.catalog.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.admission.AllowListBuilder;
import dev.candor.catalog.type.Edition;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.EventType.MentionRule;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.type.Property;
import dev.candor.catalog.type.Source;
import dev.candor.catalog.yaml.Section;
import dev.candor.event.Dialect;
import dev.candor.event.EventTypeId;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.Treatment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads the file of one event type. */
public final class EventTypeReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final int LONGEST_NAME = 64;
    private static final int DEFAULT_RETENTION = 90;
    private static final int LONGEST_RETENTION = 396;
    /** Whatever ends on a day of its own is compiled for it ahead: a few days are a plan, hundreds are a slip. */
    private static final int MOST_DAYS = 24;

    private static final Set<String> CATEGORIES = Set.of("usage", "technical", "error");

    private final Project project;
    private final Section file;
    private final AllowListBuilder allowList = new AllowListBuilder();

    private EventTypeReader(Project project, Section file) {
        this.project = project;
        this.file = file;
    }

    /** The definition in the file, its names resolved; its numbers and version are still zero. */
    public static Definition read(Project project, Section file, JsonNode body) {
        return new EventTypeReader(project, file).definition(body);
    }

    private Definition definition(JsonNode body) {
        String name = name();
        List<String> topics = file.texts("topics");
        List<String> development = file.texts("development_topics");
        List<String> released = topics.isEmpty() && development.isEmpty() ? List.of(name) : topics;
        List<String> all = new ArrayList<>(released);
        all.addAll(development);
        String version = file.findText("version").orElse("");
        EventType type = published(new EventTypeId(project.id(), name, 0, 0), all, version);
        Set<String> distinct = distinct();
        file.texts("needs").forEach(path -> tried(() -> allowList.needs(path)));
        values("unwanted", allowList::unwanted);
        checkVersion(version, type.properties());
        file.finish();
        Cells counted = CellsReader.counted(type, version);
        return new Definition(
                type, allowList.build(), released, Set.copyOf(development), distinct, version, counted, body);
    }

    private EventType published(EventTypeId id, List<String> topics, String version) {
        IdentityRule identity = identity();
        List<MentionRule> mentions = mentions(identity);
        Set<ConnectionFact> asks = asks();
        List<Property> properties = properties(version, asks);
        return new EventType(
                id,
                Edition.NONE,
                Source.BUILT_IN,
                new Dialect(file.text("dialect")),
                List.copyOf(topics),
                file.text("title"),
                file.text("sent_by"),
                ClientReader.read(file, project, identity),
                file.text("sent_when"),
                file.text("purpose"),
                owner(),
                category(),
                retention(),
                file.findDay("expires").orElse(null),
                identity,
                file.findText("event_id").orElse(null),
                mentions,
                asks,
                properties,
                CellsReader.read(file, CellsReader.countable(properties, version, asks)),
                file.text("not_collected"));
    }

    private String name() {
        String name = file.text("name");
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            file.problem("name", "'name' is lower-case words joined by dots, such as cli.execution");
        }
        return name;
    }

    private String owner() {
        String owner = file.text("owner");
        if (owner.contains("@")) {
            file.problem("owner", "'owner' is public: a role, not a person or an address");
        }
        return owner;
    }

    private String category() {
        String category = file.text("category");
        if (!CATEGORIES.contains(category)) {
            file.problem("category", "'category' must be usage, technical or error");
        }
        return category;
    }

    private Duration retention() {
        long days = file.whole("retention", DEFAULT_RETENTION);
        if (days < 1 || days > LONGEST_RETENTION) {
            file.problem(
                    "retention", "'retention' is a number of days from 1 to " + LONGEST_RETENTION + " (13 months)");
        }
        return Duration.ofDays(days);
    }

    private IdentityRule identity() {
        Optional<IdentityRule> rule = IdentityReader.read(file);
        rule.ifPresent(found -> tried(() -> allowList.identity(found)));
        return rule.orElseGet(IdentityRule.Nobody::new);
    }

    private List<MentionRule> mentions(IdentityRule identity) {
        List<MentionRule> mentions = new ArrayList<>();
        for (Section mention : file.sections("mentions")) {
            MentionRule rule = new MentionRule(mention.text("role"), mention.text("path"), mention.text("wording"));
            mention.finish();
            tried(() -> allowList.mention(rule.role(), rule.path()));
            mentions.add(rule);
        }
        if (identity instanceof IdentityRule.ByDayPseudonym && !mentions.isEmpty()) {
            file.problem("mentions", "'mentions' would tie a pseudonym of the day to a client: such a type has none");
        }
        return List.copyOf(mentions);
    }

    private Set<ConnectionFact> asks() {
        Set<ConnectionFact> asks = EnumSet.noneOf(ConnectionFact.class);
        for (String name : file.texts("connection")) {
            Arrays.stream(ConnectionFact.values())
                    .filter(fact -> fact.property().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            asks::add, () -> file.problem("connection", "'connection' does not know '" + name + "'"));
        }
        return Set.copyOf(asks);
    }

    private List<Property> properties(String version, Set<ConnectionFact> asks) {
        Set<String> told = toldByTheServer(version, asks);
        List<Property> properties = new ArrayList<>();
        for (Section listed : file.sections("properties")) {
            Property property = PropertyReader.read(listed, version);
            tried(listed, () -> allowList.property(property.path(), property.treatment()));
            if (told.contains(property.path())) {
                listed.problem(
                        "path", "'" + property.path() + "' is told by the server; no property can have this name");
            }
            properties.add(property);
        }
        if (file.has("development_topics")) {
            properties.add(PropertyReader.BUILD);
        }
        if (properties.stream().map(Property::expires).distinct().count() > MOST_DAYS) {
            file.problem("properties", "'expires' names more than " + MOST_DAYS + " different days");
        }
        file.findText("event_id").ifPresent(path -> tried(() -> allowList.eventId(path)));
        return PropertyReader.named(file, properties);
    }

    /** Rows hold more than the body's properties, and cells name the version by a word of its own. */
    private Set<String> toldByTheServer(String version, Set<ConnectionFact> asks) {
        Set<String> names = new HashSet<>();
        asks.forEach(fact -> names.add(fact.property()));
        if (!version.isEmpty() && !version.equals(EventType.VERSION)) {
            names.add(EventType.VERSION);
        }
        if (file.has("development_topics")) {
            names.add(PropertyReader.BUILD.path());
        }
        return names;
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
            file.problem("version", "'version' must name a top-level property that is treated as a version");
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
}
