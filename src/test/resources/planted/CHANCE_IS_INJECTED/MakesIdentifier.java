package dev.candor.wire.refine;

final class MakesIdentifier {
    Object call() {
        return java.util.UUID.randomUUID();
    }
}
