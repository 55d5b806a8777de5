package dev.candor.wire;

import dev.candor.event.Dialect;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.body.Decoded;
import java.util.List;

/**
 * The desk of a drop-in dialect: its clients hear the same, whatever becomes of what they sent.
 *
 * <p>What a client might do about another answer is worse than nothing: print it into its user's log or console, retry
 * without end, or wait. What became of it is in the books.
 */
public final class QuietDesk implements Desk {
    private final Ingestor ingestor;
    private final Dialect dialect;
    private final DoorAnswer quiet;
    private final EventDecoder decoder;

    /** A desk that reads one event of a request by {@code decoder}, and answers {@code quiet}. */
    public QuietDesk(Ingestor ingestor, Dialect dialect, DoorAnswer quiet, EventDecoder decoder) {
        this.ingestor = ingestor;
        this.dialect = dialect;
        this.quiet = quiet;
        this.decoder = decoder;
    }

    /** Reads the one event of a request. */
    public interface EventDecoder {
        /** The event, or why there is none. */
        Decoded<RawEvent> decode(DoorRequest request, byte[] body);
    }

    @Override
    public Pending take(DoorRequest request, byte[] body) {
        return switch (decoder.decode(request, body)) {
            case Decoded.Value<RawEvent>(RawEvent event) ->
                new Pending(
                        ingestor.accept(new Submission(request.origin(), List.of(event)))
                                .thenApply(outcomes -> quiet),
                        () -> quiet);
            case Decoded.Broken<RawEvent> broken -> {
                yield Pending.now(turnAway(request, broken.reason()));
            }
        };
    }

    @Override
    public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
        ingestor.refuse(dialect, reason);
        return quiet;
    }

    @Override
    public DoorAnswer postpone(DoorRequest request) {
        return quiet;
    }
}
