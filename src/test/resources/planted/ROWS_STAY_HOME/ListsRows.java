package dev.candor.admin;

final class ListsRows {
    dev.candor.access.PlantedRow held;
}
