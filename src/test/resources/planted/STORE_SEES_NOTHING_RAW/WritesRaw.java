package dev.candor.store;

final class WritesRaw {
    dev.candor.event.raw.RawEvent held;
}
