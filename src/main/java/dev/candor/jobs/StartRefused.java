package dev.candor.jobs;

import java.io.Serial;

/**
 * Candor does not start. Any room may say so while it starts; the message is for the operator: what is wrong, what that
 * means, what to do. It is printed as it is, without a stack trace, and the process ends with code 1.
 */
public final class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public StartRefused(String sentences) {
        super(sentences);
    }
}
