package dev.candor.access;

final class KnowsNeighbour {
    dev.candor.catalog.Catalog held;
}
