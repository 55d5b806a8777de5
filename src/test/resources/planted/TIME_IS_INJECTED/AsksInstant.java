package dev.candor.store;

final class AsksInstant {
    Object call() {
        return java.time.Instant.now();
    }
}
