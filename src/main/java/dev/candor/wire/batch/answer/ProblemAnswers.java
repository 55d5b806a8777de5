package dev.candor.wire.batch.answer;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.web.error.Problem;
import dev.candor.wire.DoorAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of the door that are problems, with the headers that HTTP wants beside their status. */
public final class ProblemAnswers {
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            410, "Gone",
            413, "Content Too Large",
            415, "Unsupported Media Type",
            422, "Unprocessable Content",
            429, "Too Many Requests",
            503, "Service Unavailable");

    /** Ready for each request that waits: hardly one of them needs it. */
    private static final DoorAnswer UNAVAILABLE = of(
                    503, Result.UNAVAILABLE, "The database did not answer in time: send it again later.", null)
            .with("Retry-After", Integer.toString(Status.FAILED.retryAfter()));

    private ProblemAnswers() {}

    public static DoorAnswer of(Refusal reason, String detail, @Nullable String pointer) {
        return of(Status.http(reason), reason.code(), detail, pointer);
    }

    public static DoorAnswer unavailable() {
        return UNAVAILABLE;
    }

    public static DoorAnswer noRoom() {
        return of(503, Outcome.Shed.Reason.QUEUE_FULL.code(), "There is no room now: send it again later.", null)
                .with("Retry-After", Integer.toString(Status.SHED.retryAfter()));
    }

    public static DoorAnswer of(int status, String reason, String detail, @Nullable String pointer) {
        Problem problem = new Problem(status, TITLES.getOrDefault(status, "Error"), reason, detail, pointer, null);
        DoorAnswer answer =
                DoorAnswer.of(status, Problem.MEDIA_TYPE, problem.toJson().getBytes(StandardCharsets.UTF_8));
        return switch (status) {
            case 401 -> answer.with("WWW-Authenticate", "Bearer");
            case 415 ->
                answer.with("Accept-Post", "application/json, application/x-ndjson")
                        .with("Accept-Encoding", "gzip");
            case 429 -> answer.with("Retry-After", Integer.toString(Status.LIMITED.retryAfter()));
            default -> answer;
        };
    }
}
