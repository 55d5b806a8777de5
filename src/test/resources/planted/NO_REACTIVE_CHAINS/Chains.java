package dev.candor.ingest;

final class Chains {
    io.smallrye.mutiny.Uni<String> held;
}
