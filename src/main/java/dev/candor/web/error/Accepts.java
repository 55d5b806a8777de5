package dev.candor.web.error;

import org.jspecify.annotations.Nullable;

/** What whoever asks can read. */
public final class Accepts {
    private Accepts() {}

    /**
     * Whether an answer should be for a program: it asks for JSON and does not mention a page. A browser always does.
     *
     * @param accept the header {@code Accept} (RFC 9110, 12.5.1)
     */
    public static boolean json(@Nullable String accept) {
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
