package dev.candor.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be stored of a property, told from its treatment alone, and by other means than the treatment itself. */
final class ClosedSets {
    /** A group that keeps, with groups that do not keep in it. */
    private static final Pattern GROUP = Pattern.compile("\\((?!\\?)((?:[^()]|\\(\\?:[^()]*\\))*)\\)");

    private static final String NUMBER = "[0-9]{1,6}";

    private ClosedSets() {}

    static boolean holds(Treatment treatment, JsonNode stored) {
        return switch (treatment) {
            case Treatment.KeepFlag flag -> stored.isBoolean();
            case Treatment.KeepWhole whole ->
                stored.isIntegralNumber() && stored.longValue() >= whole.min() && stored.longValue() <= whole.max();
            case Treatment.KeepDecimal decimal -> stored.isNumber() && fits(decimal, stored.decimalValue());
            case Treatment.OneOfNumbers list ->
                stored.isNumber() && list.values().stream().anyMatch(one -> one.compareTo(stored.decimalValue()) == 0);
            default -> stored.isTextual() && holdsWord(treatment, stored.textValue());
        };
    }

    /** The same for a property that is stored as a word, such as the version. */
    static boolean holdsWord(Treatment treatment, String stored) {
        return switch (treatment) {
            case Treatment.Ranges ranges -> labels(ranges.starts()).contains(stored);
            case Treatment.OneOf list ->
                stored.equals(Treatment.OTHER) || list.values().contains(stored);
            case Treatment.ErrorClass list ->
                stored.equals(Treatment.OTHER) || list.classes().contains(stored);
            case Treatment.Route route ->
                stored.equals("/OTHER")
                        || route.templates().templates().stream()
                                .anyMatch(template -> template.replace(":", "").equals(stored));
            case Treatment.KeepShape shape -> stored.equals(Treatment.OTHER) || fits(shape, stored);
            case Treatment.Version version ->
                stored.equals(Treatment.OTHER)
                        || stored.matches("v?" + NUMBER + "(\\." + NUMBER + "){" + (version.parts() - 1) + "}"
                                + (version.parts() == 3 ? "(-[A-Za-z0-9.-]{1,60})?" : ""));
            case Treatment.Stack stack ->
                stored.equals(Treatment.OTHER)
                        || stored.matches("(OTHER|" + String.join("|", stack.classes()) + ")( [0-9a-f]{8})?");
            case Treatment.Drop dropped -> false;
            default ->
                throw new AssertionError("say here what " + treatment.getClass().getSimpleName() + " may store");
        };
    }

    private static boolean fits(Treatment.KeepDecimal decimal, BigDecimal stored) {
        return stored.compareTo(decimal.min()) >= 0
                && stored.compareTo(decimal.max()) <= 0
                && stored.stripTrailingZeros().precision() <= decimal.digits();
    }

    /** Of a pattern with a group only what that holds is stored. */
    private static boolean fits(Treatment.KeepShape shape, String stored) {
        Matcher group = GROUP.matcher(shape.pattern());
        String pattern = group.find() ? group.group(1) : shape.pattern();
        return stored.length() <= shape.maxLength() && stored.matches(pattern);
    }

    private static List<String> labels(List<Long> starts) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            long first = starts.get(i);
            if (i == starts.size() - 1) {
                labels.add(first + "+");
            } else {
                long last = starts.get(i + 1) - 1;
                labels.add(first == last ? "" + first : first + "-" + last);
            }
        }
        return labels;
    }
}
