package dev.candor.wire;

final class CommonWord {
    dev.candor.wire.hasura.HasuraWord held;
}
