package dev.candor.store;

final class WritesText {
    dev.candor.event.RawValue.Text held;
}
