package dev.candor.admin.type;

import dev.candor.admin.Counts;
import dev.candor.admin.Links;
import dev.candor.admin.Span;
import dev.candor.admin.type.Causes.CauseLine;
import dev.candor.admin.type.Misfits.MisfitLine;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.rule.IdentityRule;
import dev.candor.store.DeadLetters;
import dev.candor.store.EventRows;
import dev.candor.store.Intake;
import dev.candor.store.StoredEvent;
import dev.candor.web.show.FieldLine;
import dev.candor.web.show.Figures;
import dev.candor.web.show.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the page of one event type together. */
@ApplicationScoped
class TypeReport {
    private static final int PAGE = 25;

    private final EventRows events;
    private final Intake intake;
    private final DeadLetters deadLetters;
    private final Clock clock;

    TypeReport(EventRows events, Intake intake, DeadLetters deadLetters, Clock clock) {
        this.events = events;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /**
     * One event type.
     *
     * @param type its definition
     * @param purpose what it is collected for, as a sentence
     * @param receiving whether it has rows
     * @param term how long rows are kept
     * @param ends the day on which it ends; null if it goes on
     * @param identity how it knows its client
     * @param fields its allow-list
     * @param connection what it learns from the connection
     * @param span the period of the counts
     * @param kept rows kept in it
     * @param causes why others were not
     * @param misfitSpan the period in which properties did not fit
     * @param misfits which did not, and why
     */
    public record View(
            EventType type,
            String purpose,
            boolean receiving,
            String term,
            @Nullable Moment ends,
            String identity,
            List<FieldLine> fields,
            List<FieldLine> connection,
            String span,
            String kept,
            List<CauseLine> causes,
            String misfitSpan,
            List<MisfitLine> misfits) {}

    /**
     * Rows of a type.
     *
     * @param warning what of the address was not understood; empty if all was
     * @param lines the rows, newest first
     * @param count how many there are, in words
     * @param newest the address of the newest rows; empty if these are they
     * @param older the address of older rows; empty if there are none
     */
    public record Rows(String warning, List<RowLine> lines, String count, String newest, String older) {}

    View view(Project project, EventType type) {
        Instant since = Span.DAYS_28.since(clock.instant());
        Counts counts =
                new Counts(intake.since(project.number(), since)).of(type.id().number());
        return new View(
                type,
                FieldLine.sentence(type.purpose()),
                !events.newest(type.id().number(), null, 1).isEmpty(),
                Figures.term(type.retention()),
                type.expires() == null ? null : Moment.day(type.expires()),
                identity(type.identity()),
                FieldLine.of(type),
                FieldLine.ofConnection(type),
                Span.DAYS_28.words(),
                Figures.whole(counts.of(Counts.STORED)),
                Causes.of(counts),
                Span.DAYS_7.words(),
                Misfits.of(deadLetters.since(type.id().number(), Span.DAYS_7.since(clock.instant()))));
    }

    /**
     * A page of rows.
     *
     * @param before the cursor as it stands in the address
     */
    Rows rows(Project project, EventType type, @Nullable String before) {
        Optional<UUID> cursor = RowIds.parse(before);
        Instant now = clock.instant();
        List<StoredEvent> read = events.newest(type.id().number(), cursor.orElse(null), PAGE + 1);
        List<StoredEvent> shown = read.stream().limit(PAGE).toList();
        String page = Links.type(project, type.id().name());
        boolean misread = before != null && cursor.isEmpty();
        return new Rows(
                misread ? "This link has a place in the list that we do not know, so it was left out." : "",
                shown.stream().map(row -> RowLine.of(project, type, row, now)).toList(),
                Figures.counted(shown.size(), "row") + (cursor.isPresent() ? ", older" : ", " + order(type)),
                cursor.isPresent() ? page + "#rows" : "",
                read.size() > PAGE ? page + "?before=" + shown.getLast().id() + "#rows" : "");
    }

    /** Rows under a pseudonym tell their day and no moment (ADR 11). */
    private static String order(EventType type) {
        return type.identity() instanceof IdentityRule.ByDayPseudonym
                ? "newest day first, in no order within a day"
                : "newest first";
    }

    private static String identity(IdentityRule rule) {
        return switch (rule) {
            case IdentityRule.ByIdentifier known ->
                "A random identifier (" + String.join(", else ", known.paths()) + "), kept as a keyed hash";
            case IdentityRule.ByDayPseudonym() -> "A pseudonym of the day, from a salt that is replaced every day";
            case IdentityRule.Nobody() -> "Not at all: its rows cannot be tied together";
        };
    }
}
