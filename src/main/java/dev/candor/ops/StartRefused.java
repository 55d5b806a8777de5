package dev.candor.ops;

import java.io.Serial;

/** Candor does not start; the message is one sentence for the operator and says what to do. */
public final class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StartRefused(String sentence) {
        super(sentence);
    }
}
