package dev.candor.wire.hasura;

import dev.candor.event.Dialect;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;

/**
 * The envelope that all of Hasura's programs share: {@code {"topic": "...", "data": {...}}}, in any order.
 *
 * <p>Since v2.26 a server's first report of the day has neither (it holds {@code server_metrics} and nothing else): the
 * whole object is the event then. A validator that insists on a topic would put an error into the log of every modern
 * server.
 */
final class EnvelopeDecoder {
    private EnvelopeDecoder() {}

    static Decoded<RawEvent> decode(byte[] json) {
        return JsonDecoder.FORGIVING.decodeObject(json).then(EnvelopeDecoder::event);
    }

    private static Decoded<RawEvent> event(RawValue.Fields envelope) {
        RawValue topic = envelope.values().get("topic");
        if (topic == null) {
            return Decoded.of(RawEvent.of(Dialect.HASURA, RawEvent.NO_TOPIC, envelope));
        }
        if (!(topic instanceof RawValue.Text(String name))) {
            return Decoded.malformed("The topic is a text.", "/topic");
        }
        return switch (envelope.values().getOrDefault("data", RawValue.Fields.EMPTY)) {
            case RawValue.Fields data -> Decoded.of(RawEvent.of(Dialect.HASURA, name, data));
            default -> Decoded.malformed("The data is an object.", "/data");
        };
    }
}
