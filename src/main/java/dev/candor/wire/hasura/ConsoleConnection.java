package dev.candor.wire.hasura;

import dev.candor.event.Dialect;
import dev.candor.event.Origin;
import dev.candor.event.RawEvent;
import dev.candor.event.Refusal;
import dev.candor.event.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.Decoded;
import dev.candor.wire.DoorTerms;
import dev.candor.wire.JsonDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What one console sends over one socket. Lives on the socket's event loop. */
final class ConsoleConnection {
    /** RFC 6455, 7.4.1: a text that is not UTF-8. */
    static final short NOT_TEXT = 1007;

    private final Ingestor ingestor;
    private final Clock clock;
    private final Origin handshake;
    private final Close close;
    private final FrameAllowance allowance;
    private Buffer message = Buffer.buffer();
    private boolean isText;
    private boolean isTooLarge;

    ConsoleConnection(Ingestor ingestor, Clock clock, Origin handshake, Close close) {
        this.ingestor = ingestor;
        this.clock = clock;
        this.handshake = handshake;
        this.close = close;
        this.allowance = new FrameAllowance(handshake.arrivedAt());
    }

    /** Closes the socket with a code. */
    interface Close {
        void with(short code);
    }

    /** Takes a frame; a message may come in several. */
    void take(WebSocketFrame frame) {
        if (frame.isText() || frame.isBinary()) {
            isText = frame.isText();
            message = Buffer.buffer();
            isTooLarge = false;
        } else if (!frame.isContinuation()) {
            return;
        }
        append(frame.binaryData());
        if (frame.isFinal()) {
            finish(clock.instant());
        }
    }

    private void append(Buffer data) {
        isTooLarge |= message.length() + data.length() > DoorTerms.DROP_IN.maxBody();
        if (isTooLarge || !isText) {
            message = Buffer.buffer();
        } else {
            message.appendBuffer(data);
        }
    }

    private void finish(Instant now) {
        byte[] text = message.getBytes();
        message = Buffer.buffer();
        if (!isText) {
            ingestor.refuse(Dialect.HASURA, Refusal.MALFORMED);
        } else if (isTooLarge || !allowance.takeOne(now)) {
            // Too much at once is counted as too large: a door can refuse, but only the store sheds.
            ingestor.refuse(Dialect.HASURA, Refusal.TOO_LARGE);
        } else if (!JsonDecoder.isUtf8(text)) {
            ingestor.refuse(Dialect.HASURA, Refusal.MALFORMED);
            close.with(NOT_TEXT);
        } else {
            submit(text, now);
        }
    }

    private void submit(byte[] text, Instant now) {
        switch (EnvelopeDecoder.decode(text)) {
            case Decoded.Value<RawEvent>(RawEvent event) ->
                ingestor.accept(new Submission(handshake.at(now), List.of(event)));
            case Decoded.Broken<RawEvent> broken -> ingestor.refuse(Dialect.HASURA, broken.reason());
        }
    }
}
