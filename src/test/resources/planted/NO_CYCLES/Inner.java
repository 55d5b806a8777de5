package dev.candor.rules.inner;

public final class Inner {
    dev.candor.rules.Outer held;
}
