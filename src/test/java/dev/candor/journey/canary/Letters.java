package dev.candor.journey.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes requests with every header marked that could tell of a person, a machine or a way through proxies. */
final class Letters {
    /** Addresses stand in both headers of proxies, nearest last, plain, with ports, and in those that some proxies add. */
    private static final String HEADERS = """
            X-Forwarded-For: <address>, <address>
            Forwarded: for=<person>;by=<address>, for="[<address>]:4711";host=<host>
            X-Real-IP: <address>
            Via: 1.1 <host>
            User-Agent: <agent>
            Origin: https://<host>
            Referer: https://<host><path>?q=<email>
            Cookie: __Host-candor=<token>; __Host-candor-form=<token>; __Host-candor-theme=<person>; id=<identifier>
            sec-ch-ua: "<agent>";v="8"
            sec-ch-ua-platform: "<person>"
            From: <email>
            X-Request-Id: <identifier>
            traceparent: 00-<key_name>-<key_name>-01
            """;

    private final Marks marks;

    Letters(Marks marks) {
        this.marks = marks;
    }

    Marks marks() {
        return marks;
    }

    /** A request without a body; {@code first} is its first line and, perhaps, further headers. */
    byte[] bare(String first) {
        return headed(first, "").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A request with a body. */
    byte[] with(String first, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                headed(first, "Content-Length: " + body.length + "\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** A POST of JSON. */
    byte[] json(String path, String json) {
        return with("POST " + path + " HTTP/1.1\nContent-Type: application/json", utf8(marks.fill(json)));
    }

    private String headed(String first, String last) {
        String[] lines = first.split("\n", 2);
        String own = lines.length < 2 ? "" : lines[1] + "\n";
        String host = own.contains("Host: ") ? "" : "Host: localhost\n";
        String headers = own.contains("Cookie: ") ? HEADERS.replaceFirst("Cookie: .*\n", "") : HEADERS;
        return marks.fill(lines[0] + "\n" + host + headers + own + last + "\n").replace("\n", "\r\n");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
