package dev.candor.ingest;

final class LimitsByAddress {
    String key(dev.candor.event.Origin origin) {
        return origin.peer();
    }
}
