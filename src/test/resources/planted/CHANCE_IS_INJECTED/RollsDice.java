package dev.candor.privacy;

final class RollsDice {
    double call() {
        return Math.random();
    }
}
