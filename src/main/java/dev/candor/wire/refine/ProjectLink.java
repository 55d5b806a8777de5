package dev.candor.wire.refine;

import dev.candor.event.Dialect;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What links an e-mail address to a project: taken, and the address is let go of before anything else sees it.
 *
 * <p>Definitions drop it anyway. Here it is dropped because no definition should be able to keep it.
 */
final class ProjectLink {
    static final String PROJECT_ID = "projectId";
    static final String TOPIC = "projects-link";

    private ProjectLink() {}

    static Decoded<RawEvent> decode(String name, byte[] body) {
        if (!ProjectNames.isOne(name)) {
            return Decoded.malformed("This is no project's id.", null);
        }
        return JsonDecoder.FORGIVING
                .decodeObject(body)
                .then(fields -> Decoded.of(RawEvent.of(Dialect.REFINE, TOPIC, named(name, fields))));
    }

    /** The fields without addresses, with the project's id as the server knows it. */
    static RawValue.Fields named(String projectId, RawValue.Fields fields) {
        Map<String, RawValue> kept = new LinkedHashMap<>(fields.values());
        kept.remove("email");
        if (kept.get("answers") instanceof RawValue.Fields(Map<String, RawValue> answers)) {
            Map<String, RawValue> keptAnswers = new LinkedHashMap<>(answers);
            keptAnswers.remove("userEmail");
            kept.put("answers", new RawValue.Fields(keptAnswers));
        }
        kept.put(PROJECT_ID, new RawValue.Text(projectId));
        return new RawValue.Fields(kept);
    }
}
