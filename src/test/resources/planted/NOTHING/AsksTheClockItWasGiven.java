package dev.candor.store;

final class AsksTheClockItWasGiven {
    java.time.Instant now(java.time.Clock clock) {
        return java.time.Instant.now(clock);
    }

    long duration() {
        return System.nanoTime();
    }
}
