package dev.candor.journey.canary;

import java.nio.charset.StandardCharsets;

/**
 * An answer, byte for byte.
 *
 * @param status of HTTP; 0 if the connection was closed without one
 * @param raw everything that came
 * @param body where the body begins in it
 */
// Written once, never compared.
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, byte[] raw, int body) {
    static final Answer NONE = new Answer(0, new byte[0], 0);

    String bodyText() {
        return new String(raw, body, raw.length - body, StandardCharsets.UTF_8);
    }

    String headText() {
        return new String(raw, 0, body, StandardCharsets.ISO_8859_1);
    }
}
