package dev.candor.store;

final class WritesText {
    dev.candor.event.raw.RawValue.Text held;
}
