package dev.candor.store;

final class AsksByReference {
    java.util.function.Supplier<java.time.Instant> now() {
        return java.time.Instant::now;
    }
}
