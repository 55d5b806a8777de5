package dev.candor.privacy.enrich;

final class KnowsNeighbourFromBelow {
    dev.candor.catalog.Catalog[] held;
}
