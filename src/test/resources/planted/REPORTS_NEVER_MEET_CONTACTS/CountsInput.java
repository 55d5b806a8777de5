package dev.candor.reports;

final class CountsInput {
    dev.candor.ingest.Ingestor held;
}
