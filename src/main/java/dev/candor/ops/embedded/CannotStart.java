package dev.candor.ops.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The embedded database cannot be started; the message is one sentence for the operator and says what to do. */
public final class CannotStart extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
