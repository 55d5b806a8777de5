package dev.candor.store;

final class KnowsAbove {
    dev.candor.ingest.Ingestor held;
}
