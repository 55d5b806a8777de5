package dev.candor.event.admitted;

import dev.candor.event.EventTypeId;
import dev.candor.event.Misfit;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.ConnectionFact;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of a known type, reduced to the properties its definition lists. Made by {@code catalog} only.
 *
 * @param type the event type
 * @param definitionVersion the version of the definition that admitted it
 * @param retention how long its row may be kept, in whole days
 * @param eventId its own id, still readable, by which a second sending is noticed; null if its client gives it none
 * @param identity what it says of its client, still readable
 * @param mentions other clients that it names, still readable
 * @param properties what may be stored once treated
 * @param versionProperty the top-level property that is the client's version, or empty
 * @param asks what the definition asks of the connection
 * @param cells what is counted together
 * @param dropped JSON pointers (RFC 6901) of what was sent and stays behind (not listed, listed as dropped, or not of the
 *     kind that is listed), at most {@link #MAX_DROPPED}; told to the sender of our own dialect, counted, never stored or
 *     logged
 * @param droppedCount how many there were
 * @param misfits the listed ones among them, and identifiers that cannot be used
 */
public record AdmittedEvent(
        EventTypeId type,
        int definitionVersion,
        Duration retention,
        @Nullable String eventId,
        AdmittedIdentity identity,
        List<AdmittedMention> mentions,
        AdmittedValue.Node properties,
        String versionProperty,
        Set<ConnectionFact> asks,
        Cells cells,
        List<String> dropped,
        int droppedCount,
        List<Misfit> misfits) {

    /** More pointers than this are counted, not listed. */
    public static final int MAX_DROPPED = 20;

    @Override
    public String toString() {
        return "AdmittedEvent of " + type.name();
    }
}
