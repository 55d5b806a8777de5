package dev.candor.wire.refine;

import dev.candor.event.Dialect;
import dev.candor.event.Refusal;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorRequest;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.util.List;

/**
 * Gives each new project of refine's scaffolder an id.
 *
 * <p>The id is given whatever becomes of the event: the scaffolder writes it into the new project, and every later report of
 * that project carries it.
 */
final class ProjectsDesk implements Desk {
    static final String TOPIC = "projects";

    private final Ingestor ingestor;
    private final ProjectNames names;

    ProjectsDesk(Ingestor ingestor, ProjectNames names) {
        this.ingestor = ingestor;
        this.names = names;
    }

    @Override
    public Pending take(DoorRequest request, byte[] body) {
        String projectId = names.next();
        DoorAnswer answer = answer(projectId);
        return switch (JsonDecoder.FORGIVING.decodeObject(body)) {
            case Decoded.Value<RawValue.Fields>(RawValue.Fields fields) -> {
                RawEvent event = RawEvent.of(Dialect.REFINE, TOPIC, ProjectLink.named(projectId, fields));
                yield new Pending(
                        ingestor.accept(new Submission(request.origin(), List.of(event)))
                                .thenApply(outcomes -> answer),
                        () -> answer);
            }
            case Decoded.Broken<RawValue.Fields> broken -> {
                ingestor.refuse(Dialect.REFINE, broken.reason());
                yield Pending.now(answer);
            }
        };
    }

    @Override
    public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
        ingestor.refuse(Dialect.REFINE, reason);
        return answer(names.next());
    }

    @Override
    public DoorAnswer postpone(DoorRequest request) {
        return answer(names.next());
    }

    private static DoorAnswer answer(String projectId) {
        return DoorAnswer.json(200, "{\"projectId\":\"" + projectId + "\"}");
    }
}
