package dev.candor.ops.embedded;

final class KnowsTheHouse {
    dev.candor.event.ProjectId held;
}
