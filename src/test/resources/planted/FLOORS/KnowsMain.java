package dev.candor.event;

final class KnowsMain {
    dev.candor.Candor held;
}
