package dev.candor.wire;

import dev.candor.event.Origin;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes origins from requests. Decides nothing: whom to believe is for {@code privacy}. */
public final class Origins {
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
                saysNo(headers, "DNT") || saysNo(headers, "Sec-GPC"),
                at);
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

    private static boolean saysNo(MultiMap headers, String header) {
        return headers.getAll(header).stream().anyMatch(value -> value.strip().equals("1"));
    }
}
