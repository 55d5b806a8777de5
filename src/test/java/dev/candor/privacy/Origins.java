package dev.candor.privacy;

import dev.candor.event.raw.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections as tests need them: everything unknown, then said one by one. */
public record Origins(Origin origin) {
    /** When they all arrive. */
    public static final Instant ARRIVAL = Instant.parse("2026-03-10T12:00:00Z");

    /** From this peer, nothing else known. */
    public static Origins from(@Nullable String peer) {
        return new Origins(new Origin(peer, List.of(), List.of(), null, null, null, null, false, ARRIVAL));
    }

    /** With these values of X-Forwarded-For. */
    public Origins forwardedFor(String... values) {
        return new Origins(new Origin(
                origin.peer(),
                List.of(values),
                origin.forwarded(),
                origin.userAgent(),
                null,
                null,
                origin.page(),
                false,
                ARRIVAL));
    }

    /** With these values of Forwarded. */
    public Origins forwarded(String... values) {
        return new Origins(new Origin(
                origin.peer(),
                origin.forwardedFor(),
                List.of(values),
                origin.userAgent(),
                null,
                null,
                origin.page(),
                false,
                ARRIVAL));
    }

    /** With this agent, from this page. */
    public Origins agent(String agent, String page) {
        return new Origins(new Origin(
                origin.peer(), origin.forwardedFor(), origin.forwarded(), agent, null, null, page, false, ARRIVAL));
    }
}
