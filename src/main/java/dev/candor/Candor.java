package dev.candor;

import dev.candor.ops.Launch;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where it begins. */
@QuarkusMain
public final class Candor {
    Candor() {}

    public static void main(String... arguments) {
        Launch.main(arguments);
    }
}
