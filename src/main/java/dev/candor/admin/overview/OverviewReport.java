package dev.candor.admin.overview;

import dev.candor.admin.Counts;
import dev.candor.admin.Links;
import dev.candor.admin.Span;
import dev.candor.admin.overview.Overview.Fact;
import dev.candor.admin.overview.Overview.Receiving;
import dev.candor.admin.overview.Overview.Tile;
import dev.candor.admin.type.Causes;
import dev.candor.admin.type.Causes.CauseLine;
import dev.candor.admin.type.Newest;
import dev.candor.admin.type.RowLine;
import dev.candor.admin.type.TypeLine;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Project;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.store.EventRows;
import dev.candor.store.Intake;
import dev.candor.web.show.Figures;
import dev.candor.web.show.Moment;
import dev.candor.web.show.PageLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/** Puts the overview together. */
@ApplicationScoped
class OverviewReport {
    private static final int ROWS = 8;
    private static final Duration QUIET_AFTER = Duration.ofHours(25);

    private final EventRows events;
    private final Intake intake;
    private final Clock clock;

    OverviewReport(EventRows events, Intake intake, Clock clock) {
        this.events = events;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * What a page asks for.
     *
     * @param span the period
     * @param understood whether the address named it in a way we know
     * @param paused whether the page stays as it is
     */
    record Request(Span span, boolean understood, boolean paused) {}

    /** The overview; empty as long as the project has no row. */
    Optional<Overview> draw(Project project, List<EventType> types, Request request) {
        Instant now = clock.instant();
        Newest newest = Newest.read(events, types, ROWS);
        Optional<Instant> last = newest.last().or(() -> intake.lastStored(project.number(), Intake.NONE));
        return last.map(at -> draw(new Scene(project, types, newest, now), request, at));
    }

    /** Why what arrived in the last 28 days was not kept. */
    List<CauseLine> notKept(Project project) {
        return Causes.of(counts(project, Span.DAYS_28.since(clock.instant())));
    }

    /** What is read once and shown in several places. */
    private record Scene(Project project, List<EventType> types, Newest newest, Instant now) {}

    private Overview draw(Scene scene, Request request, Instant last) {
        Project project = scene.project();
        Span span = request.span();
        Instant now = scene.now();
        Counts counts = counts(project, span.since(now));
        String address = Links.project(project) + span.query();
        return new Overview(
                request.paused() ? "" : address,
                toggle(address, request.paused()),
                request.understood() ? "" : "The period in this link is not one that we know, so it was left out.",
                span.choices(Links.project(project)),
                span.dates(now),
                receiving(project, last, now),
                tiles(project, counts, span, now),
                TypeLine.of(scene.types(), new TypeLine.Sources(project, counts, scene.newest(), now)),
                privacy(scene.types(), counts),
                scene.newest().first(ROWS).stream()
                        .map(row -> RowLine.of(project, row.type(), row.event(), now))
                        .toList(),
                Causes.of(counts));
    }

    private static PageLink toggle(String address, boolean paused) {
        if (paused) {
            return new PageLink(address, "Resume", true);
        }
        return new PageLink(address + (address.contains("?") ? "&" : "?") + "live=off", "Pause", false);
    }

    private Receiving receiving(Project project, Instant last, Instant now) {
        Counts lastHour = counts(project, now.minus(Duration.ofHours(1)));
        long received = lastHour.received();
        String rejected = received == 0
                ? "No events in the last hour"
                : Figures.share(lastHour.of(Counts.REFUSED), received) + " of events rejected in the last hour";
        // Of a day it is not known when within it.
        Instant latest = Moment.isDay(last) ? last.plus(Duration.ofDays(1)) : last;
        boolean quiet = Duration.between(latest, now).compareTo(QUIET_AFTER) > 0;
        return new Receiving(quiet ? "warn" : "", quiet ? "Quiet." : "Receiving.", Moment.ago(last, now), rejected);
    }

    private List<Tile> tiles(Project project, Counts counts, Span span, Instant now) {
        Counts today = counts(
                project,
                now.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
        long rejected = counts.of(Counts.REFUSED);
        String of = rejected == 0 ? "of all events, " : Figures.share(rejected, counts.received()) + " of events, ";
        return List.of(
                tile("Events kept", counts, today, Counts.STORED),
                new Tile("Rejected", Figures.tile(rejected), of + span.words()),
                tile("Properties dropped", counts, today, Counts.DROPPED),
                tile("Opted out", counts, today, Counts.OPTED_OUT));
    }

    private static Tile tile(String label, Counts counts, Counts today, String outcome) {
        return new Tile(label, Figures.tile(counts.of(outcome)), "Today so far: " + Figures.whole(today.of(outcome)));
    }

    private static List<Fact> privacy(List<EventType> types, Counts counts) {
        boolean readsCountry = types.stream().anyMatch(type -> type.asks().contains(ConnectionFact.COUNTRY));
        return List.of(
                new Fact(
                        "Properties dropped on arrival",
                        "Not on the allow-list; never stored",
                        Figures.whole(counts.of(Counts.DROPPED))),
                new Fact(
                        "Opted-out events",
                        "Counted, then gone; nothing in them is read",
                        Figures.whole(counts.of(Counts.OPTED_OUT))),
                new Fact(
                        "IP addresses",
                        readsCountry
                                ? "Country is read from them, then they go"
                                : "No event type of this project reads them",
                        "never kept"),
                new Fact("Rows kept for", "Then they are dropped, all rows of a day at once", terms(types)));
    }

    private static String terms(List<EventType> types) {
        LongSummaryStatistics days =
                types.stream().mapToLong(type -> type.retention().toDays()).summaryStatistics();
        if (days.getCount() == 0) {
            return "–";
        }
        String longest = Figures.term(Duration.ofDays(days.getMax()));
        return days.getMin() == days.getMax() ? longest : days.getMin() + " to " + longest;
    }

    private Counts counts(Project project, Instant since) {
        return new Counts(intake.since(project.number(), since));
    }
}
