package dev.candor.admin.type;

import dev.candor.admin.Counts;
import dev.candor.admin.Counts.Cause;
import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.web.show.Figures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says in words why events were not kept. */
public final class Causes {
    private Causes() {}

    /**
     * One line of a table.
     *
     * @param name short
     * @param sentence what it means
     * @param count how often
     */
    public record CauseLine(String name, String sentence, String count) {}

    /** What was not kept, the most frequent cause first. */
    public static List<CauseLine> of(Counts counts) {
        return counts.notKept().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CauseLine line(Cause cause, long count) {
        return new CauseLine(name(cause), sentence(cause), Figures.whole(count));
    }

    private static String name(Cause cause) {
        return switch (cause.outcome()) {
            case Counts.REFUSED -> named("Rejected", cause.reason());
            case "shed" -> named("Turned away", cause.reason());
            case Counts.OPTED_OUT -> "Opted out";
            case "duplicate" -> "Duplicate";
            case "erased" -> "Erased client";
            case "failed" -> "Not stored";
            default -> spaced(cause.outcome());
        };
    }

    private static String sentence(Cause cause) {
        return switch (cause.outcome()) {
            case Counts.REFUSED -> refusal(cause.reason());
            case "shed" -> shed(cause.reason());
            case Counts.OPTED_OUT -> "The sender asked not to be measured: counted, then gone.";
            case "duplicate" -> "The same event had been stored before.";
            case "erased" -> "Its client asked for deletion, so nothing more is stored of it.";
            case "failed" -> "The database did not take it.";
            default -> "";
        };
    }

    private static String shed(String code) {
        if (code.equals(Outcome.Shed.Reason.QUEUE_FULL.code())) {
            return "There was no room at that moment; the client was told to try again where it can be told.";
        }
        return code.equals(Outcome.Shed.Reason.STOPPING.code())
                ? "The server was stopping; the client was told to try again where it can be told."
                : "";
    }

    private static String refusal(String code) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(code))
                .map(Refusal::sentence)
                .findFirst()
                .orElse("");
    }

    /** Totals of days that are long over have no reason any more. */
    private static String named(String outcome, String reason) {
        return reason.isEmpty() ? outcome : outcome + ": " + spaced(reason);
    }

    private static String spaced(String code) {
        return code.replace('_', ' ');
    }
}
