package dev.candor.admin.overview;

import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes up an event that a type admits, as a command for a terminal. */
final class SampleEvent {
    private static final int PROPERTIES = 3;

    private SampleEvent() {}

    /** A {@code curl} that sends one event of the type in our own dialect. */
    static String curl(EventType type, String key, URI base) {
        String topic =
                type.topics().isEmpty() ? type.id().name() : type.topics().getFirst();
        return """
                curl -i %s \\
                  -H 'Authorization: Bearer %s' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"type":"%s","properties":{%s}}'""".formatted(base.resolve("/v1/events"), key, topic, properties(type.properties()));
    }

    private static String properties(List<Property> allowed) {
        return allowed.stream()
                .flatMap(property -> sample(property).stream())
                .limit(PROPERTIES)
                .collect(Collectors.joining(","));
    }

    private static Optional<String> sample(Property property) {
        if (property.path().contains(".") || property.path().contains("[")) {
            return Optional.empty();
        }
        return value(property.treatment()).map(value -> "\"" + property.path() + "\":" + value);
    }

    private static Optional<String> value(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag() -> Optional.of("true");
            case Treatment.KeepWhole(long min, long max) -> Optional.of(Long.toString(Math.clamp(3, min, max)));
            case Treatment.KeepDecimal(BigDecimal min, BigDecimal max, int digits) ->
                Optional.of(BigDecimal.ONE.max(min).min(max).toPlainString());
            case Treatment.Ranges ranges -> Optional.of("7");
            case Treatment.Version version -> Optional.of("\"1.4.2\"");
            case Treatment.OneOf(Set<String> values, String cut) ->
                values.stream().sorted().findFirst().map(SampleEvent::quoted);
            case Treatment.KeepShape shape -> Optional.empty();
            case Treatment.OneOfNumbers(Set<BigDecimal> values) ->
                values.stream().sorted().findFirst().map(BigDecimal::toPlainString);
            case Treatment.Route route -> Optional.empty();
            case Treatment.ErrorClass error -> Optional.empty();
            case Treatment.Stack stack -> Optional.empty();
            case Treatment.Scrub scrub -> Optional.empty();
            case Treatment.Drop() -> Optional.empty();
        };
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
