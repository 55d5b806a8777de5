package dev.candor.wire.hasura;

final class StoresDirectly {
    dev.candor.store.EventStore held;
}
