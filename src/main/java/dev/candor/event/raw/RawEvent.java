package dev.candor.event.raw;

import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One event as it was sent, before anything of it has been looked at.
 *
 * @param dialect the language it was sent in
 * @param project the project its sender's ingest key belongs to; null where the definition of the topic names it
 * @param topic the client's own word for the kind of event; {@link #NO_TOPIC} where the client sent none
 * @param id the id that the dialect itself gives each event; null if the client sent none
 * @param body the event's properties, unread
 * @param optedOut whether the event itself says that it must not be kept
 */
public record RawEvent(
        Dialect dialect,
        @Nullable ProjectId project,
        String topic,
        @Nullable String id,
        RawValue.Fields body,
        boolean optedOut) {

    /** The topic of an event whose client names none, as definitions write it. */
    public static final String NO_TOPIC = "(none)";

    /** An event of a drop-in dialect: the definition of its topic names the project. */
    public static RawEvent of(Dialect dialect, String topic, RawValue.Fields body) {
        return new RawEvent(dialect, null, topic, null, body, false);
    }

    @Override
    public String toString() {
        return "RawEvent";
    }
}
