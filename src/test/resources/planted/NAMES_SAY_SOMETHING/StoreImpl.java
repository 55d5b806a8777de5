package dev.candor.access;

final class StoreImpl {}
