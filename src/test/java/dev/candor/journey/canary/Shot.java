package dev.candor.journey.canary;

import java.nio.charset.StandardCharsets;

/**
 * One request, and the manners of its door.
 *
 * @param name for people
 * @param request every byte of it
 * @param manners what may be answered
 */
// Written once, never compared.
@SuppressWarnings("ArrayRecordComponent")
record Shot(String name, byte[] request, Manners manners) {

    /** Whether this text was part of it. */
    boolean said(String text) {
        return new String(request, StandardCharsets.ISO_8859_1).contains(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
