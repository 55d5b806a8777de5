package dev.candor.access;

final class MakesSecureRandom {
    Object call() {
        return new java.security.SecureRandom();
    }
}
