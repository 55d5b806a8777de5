package dev.candor.wire.batch;

import dev.candor.access.IngestKeys;
import dev.candor.event.Dialect;
import dev.candor.event.ProjectId;
import dev.candor.event.Refusal;
import dev.candor.event.Submission;
import dev.candor.wire.Decoded;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorRequest;
import dev.candor.wire.Inlet;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes events of our own dialect: 2xx means that they are on disk. */
final class EventsDesk implements Desk {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_KEY = 256;

    private final Inlet inlet;
    private final IngestKeys keys;

    EventsDesk(Inlet inlet, IngestKeys keys) {
        this.inlet = inlet;
        this.keys = keys;
    }

    @Override
    public Optional<DoorAnswer> greet(DoorRequest request) {
        if (projectOf(request.authorization()).isEmpty()) {
            return Optional.of(turnAway(request, Refusal.UNKNOWN_KEY));
        }
        if (!BatchDecoder.takes(request.mediaType())) {
            return Optional.of(turnAway(request, Refusal.WRONG_MEDIA_TYPE));
        }
        if (DryRun.of(request.query()) == DryRun.UNCLEAR) {
            return Optional.of(Problem.of(Refusal.MALFORMED, "The parameter dry_run is true or false.", null)
                    .answer());
        }
        return Optional.empty();
    }

    @Override
    public Pending take(DoorRequest request, byte[] body) {
        ProjectId project = projectOf(request.authorization()).orElse(null);
        if (project == null) {
            return now(turnAway(request, Refusal.UNKNOWN_KEY));
        }
        boolean isDryRun = DryRun.of(request.query()) == DryRun.YES;
        return switch (BatchDecoder.decode(request.mediaType(), body, project)) {
            case Decoded.Broken<Batch> broken -> {
                if (!isDryRun) {
                    inlet.refuse(Dialect.CANDOR, project, broken.reason());
                }
                yield now(Problem.of(broken.reason(), broken.detail(), broken.pointer())
                        .answer());
            }
            case Decoded.Value<Batch>(Batch batch) ->
                isDryRun ? rehearse(request, batch) : accept(request, batch, project);
        };
    }

    @Override
    public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
        inlet.refuse(Dialect.CANDOR, projectOf(request.authorization()).orElse(null), reason);
        return Problem.of(reason, reason.sentence(), null).answer();
    }

    @Override
    public DoorAnswer postpone(DoorRequest request) {
        return Problem.noRoom();
    }

    private Pending accept(DoorRequest request, Batch batch, ProjectId project) {
        for (Decoded<Item> item : batch.items()) {
            if (item instanceof Decoded.Broken<Item> broken) {
                inlet.refuse(Dialect.CANDOR, project, broken.reason());
            }
        }
        if (batch.events().isEmpty()) {
            return now(ResultAnswers.of(batch, List.of()));
        }
        // What waits for the disk holds nothing of what was sent.
        Batch emptied = batch.emptied();
        return new Pending(
                inlet.accept(new Submission(request.origin(), batch.events()))
                        .thenApplyAsync(outcomes -> ResultAnswers.of(emptied, outcomes), onThisEventLoop()),
                Problem.unavailable());
    }

    private Pending rehearse(DoorRequest request, Batch batch) {
        return now(RehearsalAnswers.of(batch, inlet.rehearse(new Submission(request.origin(), batch.events()))));
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

    private static Pending now(DoorAnswer answer) {
        return new Pending(CompletableFuture.completedStage(answer), answer);
    }
}
