package dev.candor.store;

final class WritesRaw {
    dev.candor.event.RawEvent held;
}
