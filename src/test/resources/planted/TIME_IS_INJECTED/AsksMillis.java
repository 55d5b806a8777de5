package dev.candor.web;

final class AsksMillis {
    long call() {
        return System.currentTimeMillis();
    }
}
