package dev.candor.store;

final class Logs {
    org.jboss.logging.Logger held;
}
