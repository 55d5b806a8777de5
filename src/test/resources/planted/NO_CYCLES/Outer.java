package dev.candor.rules;

public final class Outer {
    dev.candor.rules.inner.Inner held;
}
