package dev.candor.store;

final class KeepsOrigin {
    dev.candor.event.raw.Origin held;
}
