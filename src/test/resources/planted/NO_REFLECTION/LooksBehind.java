package dev.candor.ops;

final class LooksBehind {
    java.lang.reflect.Method held;
}
