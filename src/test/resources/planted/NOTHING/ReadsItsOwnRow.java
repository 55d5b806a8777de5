package dev.candor.access;

final class ReadsItsOwnRow {
    PlantedRow held;
}
