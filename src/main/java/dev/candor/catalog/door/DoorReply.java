package dev.candor.catalog.door;

import java.util.Map;

/**
 * What a door answers, whatever became of what was sent.
 *
 * @param status the number of the answer, 200 to 499
 * @param contentType of the body; empty if there is none
 * @param headers further ones, as they are written
 * @param body text, sent as UTF-8; may be empty
 */
public record DoorReply(int status, String contentType, Map<String, String> headers, String body) {
    public DoorReply {
        headers = Map.copyOf(headers);
    }
}
