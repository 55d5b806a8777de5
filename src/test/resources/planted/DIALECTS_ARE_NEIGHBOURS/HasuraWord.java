package dev.candor.wire.hasura;

public final class HasuraWord {
    dev.candor.wire.refine.RefineWord held;
}
