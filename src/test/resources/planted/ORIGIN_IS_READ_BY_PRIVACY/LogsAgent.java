package dev.candor.wire.hasura;

final class LogsAgent {
    java.util.function.Function<dev.candor.event.raw.Origin, String> agent() {
        return dev.candor.event.raw.Origin::userAgent;
    }
}
