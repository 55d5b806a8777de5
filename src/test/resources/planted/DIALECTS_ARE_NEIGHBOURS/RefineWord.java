package dev.candor.wire.refine;

public final class RefineWord {
    dev.candor.wire.hasura.HasuraWord held;
}
