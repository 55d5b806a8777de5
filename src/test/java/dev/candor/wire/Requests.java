package dev.candor.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Requests as text. */
public final class Requests {
    private Requests() {}

    /** A POST of JSON. */
    public static String post(String path, String body, String... headers) {
        return withBody("POST", path, body, headers);
    }

    /** Any method with a body of JSON; UTF-8 is the caller's to encode. */
    public static String withBody(String method, String path, String body, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n" + more + "\r\n" + body;
    }

    /** A request without a body. */
    public static String bare(String method, String path, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    /** The bytes of ISO-8859-1 text, zipped, as ISO-8859-1 text. */
    public static String gzip(String text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toString(StandardCharsets.ISO_8859_1);
    }
}
