package dev.candor.wire;

import java.util.Map;

/** A response as it came over the wire. */
public record RawResponse(String statusLine, Map<String, String> headers, String body) {

    /** The status code. */
    public int status() {
        return Integer.parseInt(statusLine.split(" ", 3)[1]);
    }

    /** A header's value; empty if it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
