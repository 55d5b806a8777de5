package dev.candor.wire;

import dev.candor.event.raw.Origin;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes origins from requests. Decides nothing: whom to believe is for {@code privacy}. */
public final class Origins {
    private static final CharSequence DNT = HttpHeaders.createOptimized("DNT");
    private static final CharSequence GPC = HttpHeaders.createOptimized("Sec-GPC");

    private Origins() {}

    /** The origin of a request that arrived at a moment. */
    public static Origin of(HttpServerRequest request, Instant at) {
        MultiMap headers = request.headers();
        return new Origin(
                peer(request),
                List.copyOf(headers.getAll("X-Forwarded-For")),
                List.copyOf(headers.getAll("Forwarded")),
                headers.get("User-Agent"),
                headers.get("Sec-CH-UA"),
                headers.get("Sec-CH-UA-Platform"),
                page(headers),
                optsOut(headers),
                at);
    }

    /**
     * The origin of all that a socket will bring: whether it was opened by somebody who opts out, and nothing else. It is held for
     * as long as the socket is open, which may be days, and no type that comes over a socket asks for more.
     */
    public static Origin ofSocket(HttpServerRequest request, Instant at) {
        return new Origin(null, List.of(), List.of(), null, null, null, null, optsOut(request.headers()), at);
    }

    /** The connection's own end, never what a header claims it is. */
    private static @Nullable String peer(HttpServerRequest request) {
        SocketAddress address = request.connection().remoteAddress();
        return address == null ? null : address.hostAddress();
    }

    private static @Nullable String page(MultiMap headers) {
        String origin = headers.get("Origin");
        // A page in a sandbox sends the word null.
        return origin == null || origin.equals("null") ? headers.get("Referer") : origin;
    }

    private static boolean optsOut(MultiMap headers) {
        return saysNo(headers, DNT) || saysNo(headers, GPC);
    }

    private static boolean saysNo(MultiMap headers, CharSequence header) {
        return headers.contains(header)
                && headers.getAll(header).stream()
                        .anyMatch(value -> value.strip().equals("1"));
    }
}
