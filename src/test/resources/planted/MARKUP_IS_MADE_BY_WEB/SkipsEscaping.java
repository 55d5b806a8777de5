package dev.candor.admin;

final class SkipsEscaping {
    Object call() {
        return new io.quarkus.qute.RawString("<b>");
    }
}
