package dev.candor.admin;

import dev.candor.web.show.Moment;
import dev.candor.web.show.PageLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that a page looks at, as its address says it: {@code ?range=28d}.
 *
 * <p>28 days and not 30: whole weeks, so that two of them have the same weekdays.
 */
public enum Span {
    HOURS_24("24h", "24 h", "last 24 hours", 1),
    DAYS_7("7d", "7 d", "last 7 days", 7),
    DAYS_28("28d", "28 d", "last 28 days", 28),
    DAYS_91("91d", "91 d", "last 91 days", 91),
    MONTHS_12("12m", "12 m", "last 12 months", 365);

    private final String code;
    private final String label;
    private final String words;
    private final int days;

    Span(String code, String label, String words, int days) {
        this.code = code;
        this.label = label;
        this.words = words;
        this.days = days;
    }

    /** The span of an address; the default where the address says none; empty where it says one that we do not know. */
    public static Optional<Span> parse(@Nullable String range) {
        if (range == null || range.isBlank()) {
            return Optional.of(DAYS_28);
        }
        return Arrays.stream(values()).filter(span -> span.code.equals(range)).findFirst();
    }

    /** Its begin: 24 hours ago to the hour, else the begin of a UTC day, today included. */
    public Instant since(Instant now) {
        if (this == HOURS_24) {
            return now.truncatedTo(ChronoUnit.HOURS).minus(23, ChronoUnit.HOURS);
        }
        return now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(days - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** {@code 26 Oct 2026 to 22 Nov 2026, UTC}. */
    public String dates(Instant now) {
        if (this == HOURS_24) {
            return "Since " + Moment.minute(since(now)).text();
        }
        LocalDate first = since(now).atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate last = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return Moment.day(first).text() + " to " + Moment.day(last).text() + ", UTC";
    }

    /** {@code last 28 days}. */
    public String words() {
        return words;
    }

    /** Its part of an address; the default is left out. */
    public String query() {
        return this == DAYS_28 ? "" : "?range=" + code;
    }

    /** Links to the same page over every span. */
    public List<PageLink> choices(String page) {
        return Arrays.stream(values())
                .map(span -> new PageLink(page + span.query(), span.label, span == this))
                .toList();
    }
}
