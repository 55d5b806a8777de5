package dev.candor.wire.batch;

import dev.candor.access.key.IngestKeys;
import dev.candor.catalog.manifest.Manifests;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.raw.Submission;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorRequest;
import dev.candor.wire.batch.answer.Batch;
import dev.candor.wire.batch.answer.Item;
import dev.candor.wire.batch.answer.ProblemAnswers;
import dev.candor.wire.batch.answer.RehearsalAnswers;
import dev.candor.wire.batch.answer.ResultAnswers;
import dev.candor.wire.body.Decoded;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes events of our own dialect: 2xx means that they are on disk. */
final class EventsDesk implements Desk {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_KEY = 256;

    private final Ingestor ingestor;
    private final IngestKeys keys;
    private final Manifests manifests;

    EventsDesk(Ingestor ingestor, IngestKeys keys, Manifests manifests) {
        this.ingestor = ingestor;
        this.keys = keys;
        this.manifests = manifests;
    }

    @Override
    public Optional<DoorAnswer> greet(DoorRequest request) {
        Optional<ProjectId> project = projectOf(request.authorization());
        if (project.isEmpty()) {
            return Optional.of(turnAway(request, Refusal.UNKNOWN_KEY));
        }
        if (!BatchDecoder.takes(request.mediaType())) {
            return Optional.of(turnAway(request, Refusal.WRONG_MEDIA_TYPE));
        }
        if (DryRun.of(request.query()) == DryRun.UNCLEAR) {
            ingestor.refuse(Dialect.CANDOR, project.get(), Refusal.MALFORMED);
            DoorAnswer unclear = ProblemAnswers.of(Refusal.MALFORMED, "The parameter dry_run is true or false.", null);
            return Optional.of(promise(project.get()).on(unclear));
        }
        return Optional.empty();
    }

    @Override
    public Pending take(DoorRequest request, byte[] body) {
        ProjectId project = projectOf(request.authorization()).orElse(null);
        if (project == null) {
            return Pending.now(turnAway(request, Refusal.UNKNOWN_KEY));
        }
        // Asked before anything is admitted: what expires meanwhile is promised, and not stored.
        Promise promise = promise(project);
        Pending pending = take(request, body, project);
        return new Pending(
                pending.answer().thenApply(promise::on),
                () -> promise.on(pending.otherwise().get()));
    }

    private Pending take(DoorRequest request, byte[] body, ProjectId project) {
        boolean isDryRun = DryRun.of(request.query()) == DryRun.YES;
        return switch (BatchDecoder.decode(request.mediaType(), body, project)) {
            case Decoded.Broken<Batch> broken -> {
                if (!isDryRun) {
                    ingestor.refuse(Dialect.CANDOR, project, broken.reason());
                }
                yield Pending.now(ProblemAnswers.of(broken.reason(), broken.detail(), broken.pointer()));
            }
            case Decoded.Value<Batch>(Batch batch) ->
                isDryRun ? rehearse(request, batch) : accept(request, batch, project);
        };
    }

    @Override
    public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
        Optional<ProjectId> project = projectOf(request.authorization());
        ingestor.refuse(Dialect.CANDOR, project.orElse(null), reason);
        DoorAnswer answer = ProblemAnswers.of(reason, reason.sentence(), null);
        return project.map(known -> promise(known).on(answer)).orElse(answer);
    }

    @Override
    public DoorAnswer postpone(DoorRequest request) {
        DoorAnswer answer = ProblemAnswers.noRoom();
        return projectOf(request.authorization())
                .map(known -> promise(known).on(answer))
                .orElse(answer);
    }

    private Pending accept(DoorRequest request, Batch batch, ProjectId project) {
        for (Decoded<Item> item : batch.items()) {
            if (item instanceof Decoded.Broken<Item> broken) {
                ingestor.refuse(Dialect.CANDOR, project, broken.reason());
            }
        }
        if (batch.events().isEmpty()) {
            return Pending.now(ResultAnswers.of(batch, List.of()));
        }
        // What waits for the disk holds nothing of what was sent.
        Batch emptied = batch.emptied();
        return new Pending(
                ingestor.accept(new Submission(request.origin(), batch.events()))
                        .thenApplyAsync(outcomes -> ResultAnswers.of(emptied, outcomes), onThisEventLoop()),
                ProblemAnswers::unavailable);
    }

    private Pending rehearse(DoorRequest request, Batch batch) {
        return Pending.now(
                RehearsalAnswers.of(batch, ingestor.rehearse(new Submission(request.origin(), batch.events()))));
    }

    private Promise promise(ProjectId project) {
        return new Promise(manifests.digest(project));
    }

    private Optional<ProjectId> projectOf(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > MAX_KEY
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return keys.projectOf(authorization.substring(SCHEME.length()).strip());
    }

    /** A thousand results are written here, not on the thread of the store that the next events wait for. */
    private static Executor onThisEventLoop() {
        Context eventLoop = Vertx.currentContext();
        return task -> eventLoop.runOnContext(on -> task.run());
    }
}
