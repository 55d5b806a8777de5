package dev.candor.privacy;

import com.google.re2j.Pattern;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built-in definitions and the way of an event through them, as it is without a store: admitted, then anonymised. */
final class BuiltIn {
    /** A path that no definition may treat as something else: which of two types takes an event hangs on it. */
    private static final String EDITION = "console_type";

    private static final String BEARER = "79485a57-fca5-40f3-a31b-78c0d211314b";
    private static final String ISSUED = "Abc123-def456-Ghi789";
    private static final List<String> SHAPED = List.of("Linux 6", "150004", "ModifyTable/RESET", "1.2.3");

    private final Catalog catalog = TestCatalog.builtIn();
    private final Anonymizer anonymizer = TestAnonymizer.fixed();

    /** All types of all projects. */
    List<EventType> types() {
        return catalog.projects().stream()
                .flatMap(project -> catalog.types(project.id()).stream())
                .toList();
    }

    /** What the catalogue makes of a body of this type; nothing if it refuses it. */
    Optional<AdmittedEvent> admit(EventType type, RawValue.Fields body) {
        boolean own = type.dialect().equals(Dialect.CANDOR);
        RawEvent raw = new RawEvent(
                type.dialect(), own ? type.id().project() : null, type.topics().getFirst(), null, body, false);
        return catalog.admit(raw) instanceof Admission.Admitted(AdmittedEvent event)
                ? Optional.of(event)
                : Optional.empty();
    }

    /** What is stored of it. */
    Event anonymize(AdmittedEvent event) {
        return anonymize(
                event, SubmissionNotes.onOne(Origins.from("203.0.113.9").origin()));
    }

    /** The same with what the connection told. */
    Event anonymize(AdmittedEvent event, Enrichment enrichment) {
        return anonymizer.anonymize(
                event,
                enrichment,
                SubmissionNotes.onOne(Origins.from("203.0.113.9").origin()));
    }

    /** The same within a submission. */
    Event anonymize(AdmittedEvent event, SubmissionNotes notes) {
        return anonymizer.anonymize(event, Enrichment.NONE, notes);
    }

    /** The definition that took an event. */
    EventType typeOf(Event event) {
        return catalog.findType(event.type().project(), event.type().name()).orElseThrow();
    }

    /** A body in which everything that the type lists has a value that is kept. */
    BodyTree complete(EventType type) {
        BodyTree tree = new BodyTree();
        type.properties().stream()
                .filter(property -> !property.path().equals("build"))
                .forEach(property -> tree.put(property.path(), fitting(type, property)));
        identifiers(type).forEach(path -> tree.put(path, new RawValue.Text(isBearer(type) ? BEARER : ISSUED)));
        type.mentions().forEach(mention -> tree.put(mention.path(), new RawValue.Text(BEARER)));
        return tree;
    }

    /** Where the type's clients say who they are. */
    static Stream<String> identifiers(EventType type) {
        return type.identity() instanceof IdentityRule.ByIdentifier known ? known.paths().stream() : Stream.of();
    }

    static boolean isBearer(EventType type) {
        return type.identity() instanceof IdentityRule.ByIdentifier known
                && known.rights() == IdentityRule.Rights.BEARER;
    }

    private static RawValue fitting(EventType type, Property property) {
        if (property.path().equals(EDITION)) {
            return new RawValue.Text(type.id().name().endsWith(".cloud") ? "cloud" : "oss");
        }
        return fitting(property.treatment());
    }

    /** A value that the treatment keeps. */
    static RawValue fitting(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag flag -> new RawValue.Flag(true);
            case Treatment.KeepWhole whole -> new RawValue.Whole(whole.min());
            case Treatment.KeepDecimal decimal ->
                new RawValue.Decimal(decimal.min().add(BigDecimal.ONE));
            case Treatment.OneOfNumbers list ->
                new RawValue.Decimal(
                        list.values().stream().min(BigDecimal::compareTo).orElseThrow());
            case Treatment.Ranges ranges -> new RawValue.Whole(ranges.starts().getLast());
            default -> new RawValue.Text(word(treatment));
        };
    }

    private static String word(Treatment treatment) {
        return switch (treatment) {
            case Treatment.OneOf list ->
                list.values().stream().sorted().findFirst().orElseThrow();
            case Treatment.ErrorClass list ->
                list.classes().stream().sorted().findFirst().orElseThrow() + ": a message";
            case Treatment.Route route -> "/";
            case Treatment.KeepShape shape ->
                SHAPED.stream()
                        .filter(text -> Pattern.matches(shape.pattern(), text))
                        .findFirst()
                        .orElse("none");
            case Treatment.Version version -> "1.2.3";
            default -> "what is it?";
        };
    }
}
