package dev.candor.wire.batch.answer;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.wire.body.Decoded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item's sender is told. This class and {@link Status} are the table of our dialect: outcome, word, HTTP status.
 *
 * @param status in one word
 * @param http the status of HTTP if the item came by itself
 * @param reason from a closed set; null if there is nothing to explain
 * @param detail the same in a sentence
 * @param pointer where in the item, if that is known
 * @param dropped pointers to what was left out of a stored event
 */
record Result(
        Status status,
        int http,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String pointer,
        List<String> dropped) {
    static final String UNAVAILABLE = "unavailable";

    /** What became of an item that could be read. */
    static Result of(Outcome outcome, Item item) {
        return switch (outcome) {
            case Outcome.Stored(List<String> dropped) ->
                new Result(Status.STORED, Status.STORED.http(), null, null, null, inItem(item, dropped));
            case Outcome.Duplicate() -> plain(Status.DUPLICATE);
            case Outcome.OptedOut() -> plain(Status.OPTED_OUT);
            case Outcome.Erased() ->
                told(Status.GONE, "gone", "This client was erased at its wish: forget its identifier.");
            case Outcome.Refused(Refusal reason) -> refused(reason, reason.sentence(), pointer(reason));
            case Outcome.Shed(Outcome.Shed.Reason reason) ->
                told(Status.SHED, reason.code(), "There is no room now: send it again later.");
            case Outcome.Failed() ->
                told(Status.FAILED, UNAVAILABLE, "The database did not take it: send it again later.");
        };
    }

    /** What is wrong with an item that could not be read. */
    static Result of(Decoded.Broken<Item> broken) {
        return refused(broken.reason(), broken.detail(), broken.pointer());
    }

    /** Where in an item the reason lies for which an event is refused that could be read; null if it does not lie in the item. */
    static @Nullable String pointer(Refusal reason) {
        return switch (reason) {
            case UNKNOWN_TYPE -> "/type";
            case INCOMPLETE, UNWANTED -> inItem("");
            case UNTREATABLE -> "";
            case MALFORMED, TOO_LARGE, WRONG_MEDIA_TYPE, UNREADABLE, UNKNOWN_KEY, RATE_LIMITED -> null;
        };
    }

    /** Pointers into the properties as pointers into the item, behind those into its envelope. */
    static List<String> inItem(Item item, List<String> inProperties) {
        if (item.dropped().isEmpty() && inProperties.isEmpty()) {
            return List.of();
        }
        return Stream.concat(item.dropped().stream(), inProperties.stream().map(Result::inItem))
                .limit(AdmittedEvent.MAX_DROPPED)
                .toList();
    }

    static String inItem(String inProperties) {
        return "/properties" + inProperties;
    }

    private static Result refused(Refusal reason, String detail, @Nullable String pointer) {
        Status status = reason == Refusal.RATE_LIMITED ? Status.LIMITED : Status.REFUSED;
        return new Result(status, Status.http(reason), reason.code(), detail, pointer, List.of());
    }

    private static Result told(Status status, String reason, String detail) {
        return new Result(status, status.http(), reason, detail, null, List.of());
    }

    private static Result plain(Status status) {
        return new Result(status, status.http(), null, null, null, List.of());
    }

    @Override
    public String toString() {
        return "Result " + status;
    }
}
