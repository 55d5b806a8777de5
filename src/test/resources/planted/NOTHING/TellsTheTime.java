package dev.candor.ops;

final class TellsTheTime {
    Object call() {
        return java.time.Clock.systemUTC();
    }
}
