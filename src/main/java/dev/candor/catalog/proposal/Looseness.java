package dev.candor.catalog.proposal;

import dev.candor.event.rule.Treatment;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether one treatment lets at most as much through as another. What cannot be told for sure is not. */
final class Looseness {
    private static final Treatment NOTHING = new Treatment.Drop();

    private Looseness() {}

    /** Whether everything that {@code after} keeps was kept by {@code before} as exactly. */
    static boolean isWithin(Treatment after, Treatment before) {
        if (after.equals(before) || after.equals(NOTHING)) {
            return true;
        }
        return isWithinWords(after, before) || isWithinNumbers(after, before);
    }

    // A flag is a flag, which was equal; of a treatment that is not named here nobody has said what is within it.

    private static boolean isWithinWords(Treatment after, Treatment before) {
        return switch (after) {
            case Treatment.OneOf(Set<String> values, String cut) ->
                before instanceof Treatment.OneOf old
                        && cut.equals(old.cutAt())
                        && old.values().containsAll(values);
            case Treatment.Route now ->
                before instanceof Treatment.Route old
                        && now.templates().aliases().equals(old.templates().aliases())
                        && new HashSet<>(old.templates().templates())
                                .containsAll(now.templates().templates());
            case Treatment.ErrorClass(Set<String> classes) ->
                before instanceof Treatment.ErrorClass old && old.classes().containsAll(classes);
            case Treatment.KeepShape now ->
                before instanceof Treatment.KeepShape old
                        && now.pattern().equals(old.pattern())
                        && now.maxLength() <= old.maxLength();
            case Treatment.Stack(Set<String> classes, Set<String> frames) ->
                before instanceof Treatment.Stack old
                        && old.classes().containsAll(classes)
                        && old.frames().containsAll(frames);
            case Treatment.Scrub(int max) -> before instanceof Treatment.Scrub old && max <= old.max();
            case Treatment.Version(int parts) -> before instanceof Treatment.Version old && parts <= old.parts();
            default -> false;
        };
    }

    private static boolean isWithinNumbers(Treatment after, Treatment before) {
        return switch (after) {
            case Treatment.KeepWhole(long min, long max) ->
                before instanceof Treatment.KeepWhole old && min >= old.min() && max <= old.max();
            case Treatment.KeepDecimal now ->
                before instanceof Treatment.KeepDecimal old
                        && now.digits() <= old.digits()
                        && now.min().compareTo(old.min()) >= 0
                        && now.max().compareTo(old.max()) <= 0;
            case Treatment.OneOfNumbers(Set<BigDecimal> values) ->
                before instanceof Treatment.OneOfNumbers old && old.values().containsAll(values);
            case Treatment.Ranges(List<Long> starts, List<String> labels) ->
                before instanceof Treatment.Ranges old && old.starts().containsAll(starts);
            default -> false;
        };
    }

    /** Whether a difference is nothing but another spelling of the same. */
    static boolean isSame(Treatment one, Treatment other) {
        return isWithin(one, other) && isWithin(other, one);
    }

    /** The words, numbers or addresses that a treatment lets through one by one; empty if it works in another way. */
    static Collection<String> values(Treatment treatment) {
        return switch (treatment) {
            case Treatment.OneOf list -> list.values();
            case Treatment.ErrorClass error -> error.classes();
            case Treatment.OneOfNumbers numbers ->
                numbers.values().stream().map(Object::toString).toList();
            case Treatment.Route route -> route.templates().templates();
            default -> List.of();
        };
    }
}
