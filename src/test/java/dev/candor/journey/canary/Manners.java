package dev.candor.journey.canary;

import dev.candor.journey.scan.Mark;
import dev.candor.journey.scan.Mark.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a door may answer, and what of a request it may say back to whoever sent it.
 *
 * <p>The exceptions, all of them: our own dialect names members that it did not keep, by the names that the sender gave them; a
 * page of the team leads, after the sign-in, back to the address that was asked for; a form that was not accepted is shown again with what
 * was typed, but never with the password.
 */
enum Manners {
    HASURA(Set.of(200), "\\{\\}", Set.of()),
    BEACON(Set.of(204), "", Set.of()),
    REFINE(Set.of(200), "\\{\\}", Set.of()),
    PROJECTS(Set.of(200), "\\{\"projectId\":\"[A-Za-z0-9]{6}(-[A-Za-z0-9]{6}){2}\"\\}", Set.of()),
    /** Doors by definition: what their definition says. */
    TIDEPOOL(Set.of(202), "thank you, tidepool\n", Set.of()),
    LAGOON(Set.of(202), "", Set.of()),
    /** Our own dialect; 429 is its answer to too many. */
    OURS(Set.of(200, 204, 400, 401, 405, 410, 413, 415, 422, 429), "(?s).*", Set.of(Kind.KEY_NAME, Kind.KEPT)),
    /** Pages and files that tell everybody the same, and paths that are nobody's. */
    PAGE(Lists.OF_PAGES, "(?s).*", Set.of()),
    /** Pages of the team. */
    TEAM_PAGE(
            Lists.OF_PAGES,
            "(?s).*",
            Set.of(Kind.PATH, Kind.KEY_NAME, Kind.IDENTIFIER, Kind.PROJECT, Kind.HOST, Kind.EMAIL, Kind.TOKEN)),
    /** Pages with a form to fill in. */
    FORM(Lists.OF_PAGES, "(?s).*", Set.of(Kind.EMAIL, Kind.PERSON, Kind.PATH)),
    /** The form for a definition: whatever was pasted into it is shown again. */
    PASTE(
            Set.of(200, 201, 303, 409, 422),
            "(?s).*",
            Set.of(
                    Kind.ADDRESS,
                    Kind.EMAIL,
                    Kind.HOST,
                    Kind.IDENTIFIER,
                    Kind.KEY_NAME,
                    Kind.MESSAGE,
                    Kind.PATH,
                    Kind.PERSON,
                    Kind.TOKEN)),
    /** What is no HTTP; the server may also just close. */
    BROKEN(Set.of(0, 200, 400, 404, 405, 413, 414, 417, 426, 431), "(?s).*", Set.of());

    private static final Pattern WHEN = Pattern.compile("(?im)^retry-after: *[1-9][0-9]{0,3}\\s*$");

    private final Set<Integer> statuses;
    private final Pattern body;
    private final Set<Kind> saysBack;

    Manners(Set<Integer> statuses, String body, Set<Kind> saysBack) {
        this.statuses = statuses;
        this.body = Pattern.compile(body);
        this.saysBack = saysBack;
    }

    /** Whether the answer is one that this door may give. */
    boolean allow(Answer answer, Weather weather) {
        if (weather == Weather.ENDING && (answer.status() == 0 || answer.status() == 503)) {
            return true;
        }
        if (weather == Weather.NO_DATABASE && tellsTheTruth() && answer.status() == 503) {
            return saysWhen(answer);
        }
        return (answer.status() != 429 || saysWhen(answer))
                && statuses.contains(answer.status())
                && body.matcher(answer.bodyText()).matches();
    }

    private boolean tellsTheTruth() {
        return switch (this) {
            case HASURA, BEACON, REFINE, PROJECTS, TIDEPOOL, LAGOON -> false;
            default -> true;
        };
    }

    /** Whether it says after how many seconds to come back, as whoever turns somebody away must. */
    private static boolean saysWhen(Answer answer) {
        return (answer.status() == 429 || answer.status() == 503)
                && WHEN.matcher(answer.headText()).find();
    }

    /** Whether an answer to this may hold the mark, in plain text. */
    boolean mayRepeat(Mark mark, Shot shot) {
        // What is kept is there to be seen by the team.
        boolean isKept = mark.kind() == Kind.KEPT && this == TEAM_PAGE;
        return isKept || (saysBack.contains(mark.kind()) && shot.said(mark.core()));
    }

    /** Constants that constants of an enum can see. */
    private static final class Lists {
        static final Set<Integer> OF_PAGES =
                Set.of(200, 204, 303, 304, 400, 401, 403, 404, 405, 406, 410, 413, 414, 415, 416, 422, 426, 429, 431);
    }
}
