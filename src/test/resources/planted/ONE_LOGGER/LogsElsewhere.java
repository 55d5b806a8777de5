package dev.candor.store;

final class LogsElsewhere {
    java.util.logging.Logger held;
}
