package dev.candor.wire;

import dev.candor.event.raw.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A request at a door, as far as its head tells.
 *
 * @param origin where it came from
 * @param mediaType its content type in lower case without parameters; empty if it names none
 * @param query the raw query, undecoded; empty if there is none
 * @param authorization the header of that name
 * @param name what stands at {@code :name} in the door's path; empty if the path has no such place
 */
public record DoorRequest(
        Origin origin,
        String mediaType,
        String query,
        @Nullable String authorization,
        String name) {

    @Override
    public String toString() {
        return "DoorRequest";
    }
}
