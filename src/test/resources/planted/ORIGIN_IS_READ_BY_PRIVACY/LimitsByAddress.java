package dev.candor.ingest;

final class LimitsByAddress {
    String key(dev.candor.event.raw.Origin origin) {
        return origin.peer();
    }
}
