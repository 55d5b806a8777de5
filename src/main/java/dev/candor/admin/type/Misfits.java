package dev.candor.admin.type;

import dev.candor.event.Misfit;
import dev.candor.store.DeadLetters;
import dev.candor.web.show.Figures;
import java.util.Arrays;
import java.util.List;

/** Says in words which listed properties did not fit. */
final class Misfits {
    private Misfits() {}

    /**
     * One line of a table.
     *
     * @param property its path
     * @param reason why, and what became of it
     * @param count how often
     */
    public record MisfitLine(String property, String reason, String count) {}

    /** The most frequent first. */
    public static List<MisfitLine> of(List<DeadLetters.Line> lines) {
        return lines.stream()
                .map(line -> new MisfitLine(line.path(), sentence(line.reason()), Figures.whole(line.count())))
                .toList();
    }

    private static String sentence(String code) {
        return Arrays.stream(Misfit.Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(Misfits::sentence)
                .orElse(code);
    }

    private static String sentence(Misfit.Reason reason) {
        return switch (reason) {
            case WRONG_KIND ->
                "Not of the kind that is listed, such as a text for a number. Left out, or kept as OTHER.";
            case NOT_KNOWN -> "Not on the list, or not of the form, that is known. Kept as OTHER.";
            case OUT_OF_RANGE -> "A number outside the bounds. Left out.";
            case TOO_MANY -> "More items than are taken. The rest was left out.";
            case UNUSABLE_IDENTIFIER -> "An identifier that is empty or can be guessed. The row has no client.";
            case OVER_CAP -> "More different values on one day than are taken. The further ones are kept as OTHER.";
            case OVER_ALLOWANCE ->
                "More new values from one network on one day than are taken. The further ones are kept as OTHER.";
            case TOO_MUCH_TEXT ->
                "More text in one request than is looked through. The further ones are kept as OTHER.";
        };
    }
}
