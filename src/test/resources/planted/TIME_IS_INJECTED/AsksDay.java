package dev.candor.privacy;

final class AsksDay {
    Object call() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
