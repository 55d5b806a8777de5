package dev.candor.wire.hasura;

final class LogsAgent {
    java.util.function.Function<dev.candor.event.Origin, String> agent() {
        return dev.candor.event.Origin::userAgent;
    }
}
