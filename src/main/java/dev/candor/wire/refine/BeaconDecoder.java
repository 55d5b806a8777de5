package dev.candor.wire.refine;

import dev.candor.event.Dialect;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import dev.candor.wire.body.LooseBase64;

/** The beacon of refine's apps: JSON in base64 in the raw query, unescaped. */
final class BeaconDecoder {
    static final String TOPIC = "telemetry";

    /** Bytes of a payload; real ones have about 300. */
    static final int MAX_PAYLOAD = 4 * 1024;

    private static final String PARAMETER = "payload=";

    private BeaconDecoder() {}

    static Decoded<RawEvent> decode(String query) {
        return payload(query)
                .then(LooseBase64::decode)
                .then(JsonDecoder.FORGIVING::decodeObject)
                .then(fields -> Decoded.of(RawEvent.of(Dialect.REFINE, TOPIC, fields)));
    }

    private static Decoded<String> payload(String query) {
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith(PARAMETER)) {
                String payload = parameter.substring(PARAMETER.length());
                return payload.length() > MAX_PAYLOAD
                        ? new Decoded.Broken<>(Refusal.TOO_LARGE, "The payload is too long.", null)
                        : Decoded.of(payload);
            }
        }
        return Decoded.malformed("There is no payload.", null);
    }
}
