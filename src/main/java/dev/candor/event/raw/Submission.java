package dev.candor.event.raw;

import java.util.List;

/**
 * What one request or one frame brought: an origin and the events it sent. The one way into {@code ingest}.
 *
 * @param origin where it came from
 * @param events what was sent, in the client's order; the outcomes come back in the same order
 */
public record Submission(Origin origin, List<RawEvent> events) {
    @Override
    public String toString() {
        return "Submission of " + events.size();
    }
}
