package dev.candor.access;

@jakarta.persistence.Entity
public final class PlantedRow {
    PlantedRow next;
}
