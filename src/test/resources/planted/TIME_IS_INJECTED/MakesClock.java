package dev.candor.access;

final class MakesClock {
    Object call() {
        return java.time.Clock.systemUTC();
    }
}
