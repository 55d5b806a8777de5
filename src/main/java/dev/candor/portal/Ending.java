package dev.candor.portal;

import dev.candor.catalog.type.EventType;
import dev.candor.event.rule.Expiry;
import dev.candor.web.show.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that ends by itself.
 *
 * @param path the property that ends; empty if the whole type does
 * @param day the first day on which it is not taken
 * @param gone when the last row with it is dropped; null while it is still taken
 */
public record Ending(String path, Moment day, @Nullable Moment gone) {

    /** What of a type ends, or has ended and is still in rows. */
    static List<Ending> of(EventType type, LocalDate today) {
        Stream<Ending> whole = type.expires() == null ? Stream.empty() : Stream.of(of("", type.expires(), type, today));
        Stream<Ending> properties = type.properties().stream()
                .filter(property -> property.expires() != null)
                .map(property -> of(property.path(), Objects.requireNonNull(property.expires()), type, today));
        return Stream.concat(whole, properties)
                .filter(ending -> ending.gone() == null || ending.gone().iso().compareTo(today.toString()) > 0)
                .toList();
    }

    private static Ending of(String path, LocalDate day, EventType type, LocalDate today) {
        LocalDate last = Expiry.of(day.minusDays(1).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC), type.retention());
        return new Ending(path, Moment.day(day), today.isBefore(day) ? null : Moment.day(last));
    }
}
