package dev.candor;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public final class Candor {
    private Candor() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
