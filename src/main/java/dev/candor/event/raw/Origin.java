package dev.candor.event.raw;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission came from: the parts of the connection that may matter, as they were sent.
 *
 * <p>Made by the doors, carried by {@code ingest}, read by {@code privacy} alone, and garbage once the event is
 * anonymised. Never printed, never stored.
 *
 * @param peer the address of the other end of the connection, a literal; null if unknown
 * @param forwardedFor the values of {@code X-Forwarded-For}, in the order received
 * @param forwarded the values of {@code Forwarded} (RFC 7239), in the order received
 * @param userAgent the {@code User-Agent} header
 * @param clientHintAgent the {@code Sec-CH-UA} header
 * @param clientHintPlatform the {@code Sec-CH-UA-Platform} header
 * @param page the {@code Origin} header, else {@code Referer}: the page that sent it
 * @param optedOut whether {@code DNT: 1} or {@code Sec-GPC: 1} was sent
 * @param arrivedAt when the request arrived, by the server's clock
 */
public record Origin(
        @Nullable String peer,
        List<String> forwardedFor,
        List<String> forwarded,
        @Nullable String userAgent,
        @Nullable String clientHintAgent,
        @Nullable String clientHintPlatform,
        @Nullable String page,
        boolean optedOut,
        Instant arrivedAt) {

    /** The same connection at a later moment: a WebSocket brings many submissions on one handshake. */
    public Origin at(Instant moment) {
        return new Origin(
                peer, forwardedFor, forwarded, userAgent, clientHintAgent, clientHintPlatform, page, optedOut, moment);
    }

    @Override
    public String toString() {
        return "Origin";
    }
}
