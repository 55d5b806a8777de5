package dev.candor.web.show;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time as pages print it, with what {@code <time datetime>} needs. Always UTC, and says so.
 *
 * @param iso for machines (ISO 8601)
 * @param text for people
 */
public record Moment(String iso, String text) {
    private static final Duration NOW = Duration.ofSeconds(1);
    private static final DateTimeFormatter DAY = utc("d MMM uuuu");
    private static final DateTimeFormatter MINUTE = utc("d MMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter SECOND = utc("d MMM uuuu, HH:mm:ss 'UTC'");

    /** {@code 22 Nov 2026, 01:44 UTC}. */
    public static Moment minute(Instant at) {
        return new Moment(iso(at), MINUTE.format(at));
    }

    /** {@code 22 Nov 2026, 01:44:07 UTC}; the day alone, if more is not known. */
    public static Moment second(Instant at) {
        return isDay(at) ? day(LocalDate.ofInstant(at, ZoneOffset.UTC)) : new Moment(iso(at), SECOND.format(at));
    }

    /**
     * Whether this stands for a whole day: its first instant. A row under a pseudonym of the day tells no more of its arrival;
     * whatever else came in just that millisecond loses nothing by it.
     */
    public static boolean isDay(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS).equals(at);
    }

    /** {@code 22 Nov 2026}. */
    public static Moment day(LocalDate day) {
        return new Moment(day.toString(), DAY.format(day.atStartOfDay(ZoneOffset.UTC)));
    }

    /** {@code 2 s ago}; from two days on, or if more is not known, the day. */
    public static Moment ago(Instant at, Instant now) {
        if (isDay(at)) {
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            return new Moment(
                    day.toString(), day.equals(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? "today" : DAY.format(at));
        }
        Duration passed = Duration.between(at, now);
        return new Moment(iso(at), passed.compareTo(NOW) < 0 ? "now" : since(at, passed));
    }

    private static String since(Instant at, Duration passed) {
        if (passed.toMinutes() < 1) {
            return passed.toSeconds() + " s ago";
        }
        if (passed.toHours() < 1) {
            return passed.toMinutes() + " min ago";
        }
        if (passed.toHours() < 48) {
            return passed.toHours() + " h ago";
        }
        return DAY.format(at);
    }

    private static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
