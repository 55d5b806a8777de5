package dev.candor.journey.canary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

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

    /** Whether this text was part of it, zipped or not. */
    boolean said(String text) {
        return text(request).contains(text) || text(unzipped()).contains(text);
    }

    private byte[] unzipped() {
        int body = text(request).indexOf("\r\n\r\n") + 4;
        byte[] zipped = Arrays.copyOfRange(request, body, request.length);
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return plain.readAllBytes();
        } catch (IOException notZipped) {
            return new byte[0];
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }
}
