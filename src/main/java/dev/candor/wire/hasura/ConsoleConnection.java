package dev.candor.wire.hasura;

import dev.candor.event.Dialect;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.privacy.NetworkKey;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
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
    private final NetworkKey sender;
    private final Close close;
    private final FrameAllowance allowance;
    private final PartialMessage message;
    private boolean isText;

    ConsoleConnection(Ingestor ingestor, Clock clock, Handshake handshake, PartialMessage message, Close close) {
        this.ingestor = ingestor;
        this.clock = clock;
        this.handshake = handshake.origin();
        this.sender = handshake.sender();
        this.message = message;
        this.close = close;
        this.allowance = new FrameAllowance(this.handshake.arrivedAt());
    }

    /**
     * What is remembered of the handshake for as long as the socket is open.
     *
     * @param origin without anything that could identify
     * @param sender whose allowance all of its events take from
     */
    record Handshake(Origin origin, NetworkKey sender) {}

    /** Closes the socket with a code. */
    interface Close {
        void with(short code);
    }

    /** Takes a frame; a message may come in several. */
    void take(WebSocketFrame frame) {
        boolean begins = frame.isText() || frame.isBinary();
        if (begins) {
            isText = frame.isText();
        }
        if (!begins && !frame.isContinuation()) {
            return;
        }
        if (!isText) {
            refuseOnceAtItsEnd(frame);
            return;
        }
        if (begins && frame.isFinal()) {
            finish(frame.binaryData().getBytes(), false, clock.instant());
        } else {
            takePart(frame, begins);
        }
    }

    private void refuseOnceAtItsEnd(WebSocketFrame binary) {
        if (binary.isFinal()) {
            ingestor.refuse(Dialect.HASURA, Refusal.MALFORMED);
        }
    }

    /** The socket is closed. */
    void end() {
        message.drop();
    }

    private void takePart(WebSocketFrame frame, boolean begins) {
        if (begins) {
            message.begin();
        }
        message.append(frame.binaryData());
        if (frame.isFinal()) {
            finish(message.end(), message.isLost(), clock.instant());
        }
    }

    private void finish(byte[] text, boolean isLost, Instant now) {
        if (isLost) {
            ingestor.refuse(Dialect.HASURA, Refusal.TOO_LARGE);
        } else if (!handshake.optedOut() && !allowance.takeOne(now)) {
            // An opt-out is counted as one, however many frames it comes in.
            ingestor.refuse(Dialect.HASURA, Refusal.RATE_LIMITED);
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
                ingestor.accept(new Submission(handshake.at(now), List.of(event)), sender);
            case Decoded.Broken<RawEvent> broken -> ingestor.refuse(Dialect.HASURA, broken.reason());
        }
    }
}
