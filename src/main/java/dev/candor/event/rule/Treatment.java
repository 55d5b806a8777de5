package dev.candor.event.rule;

import dev.candor.event.admitted.AdmittedEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is done to a property's value before it may be stored. Decided by a definition, carried by an
 * {@link AdmittedEvent}, executed by {@code privacy} and nowhere else.
 *
 * <p>A value that a treatment cannot accept becomes {@link #OTHER} where the property holds words, else it is left out.
 * Neither ever costs the event its other properties.
 */
public sealed interface Treatment {
    /** What is stored in place of a word that is not on its property's list. */
    String OTHER = "OTHER";

    /** A boolean, as it is. */
    record KeepFlag() implements Treatment {}

    /** A whole number from {@code min} to {@code max}; outside it is left out. */
    record KeepWhole(long min, long max) implements Treatment {}

    /** A number from {@code min} to {@code max}, rounded to {@code digits} significant digits. */
    record KeepDecimal(BigDecimal min, BigDecimal max, int digits) implements Treatment {}

    /**
     * A word that fits a published pattern as a whole; if the pattern has a group, only what that holds is stored.
     *
     * @param pattern in the syntax of RE2, which matches in linear time; at most one group
     * @param maxLength in UTF-16 units: a longer text fits nothing
     */
    record KeepShape(String pattern, int maxLength) implements Treatment {}

    /** A word from a published list. {@code cutAt} first cuts what follows it, such as the flags of a command. */
    record OneOf(Set<String> values, String cutAt) implements Treatment {
        public OneOf {
            values = Set.copyOf(values);
        }

        /** Without cutting. */
        public static OneOf of(Set<String> values) {
            return new OneOf(values, "");
        }
    }

    /** A number from a published list. */
    record OneOfNumbers(Set<BigDecimal> values) implements Treatment {
        public OneOfNumbers {
            values = Set.copyOf(values);
        }
    }

    /**
     * A count, rounded into published ranges.
     *
     * @param starts the numbers at which ranges begin
     * @param labels what is stored of a count in each: {@code 0}, {@code 1}, {@code 2-5}, ..., {@code 1001+}
     */
    record Ranges(List<Long> starts, List<String> labels) implements Treatment {
        public Ranges {
            starts = List.copyOf(starts);
            labels = List.copyOf(labels);
        }

        /** Ranges that begin at these numbers, which grow; the last one has no end. */
        public static Ranges of(List<Long> starts) {
            List<String> labels = new ArrayList<>();
            for (int i = 0; i + 1 < starts.size(); i++) {
                long first = starts.get(i);
                long last = starts.get(i + 1) - 1;
                labels.add(first == last ? Long.toString(first) : first + "-" + last);
            }
            labels.add(starts.getLast() + "+");
            return new Ranges(starts, labels);
        }
    }

    /** A semantic version (semver.org), with or without a leading v, cut to the given number of parts. */
    record Version(int parts) implements Treatment {}

    /** An address of the program, reduced to a registered template. */
    record Route(RouteTemplates templates) implements Treatment {}

    /** The class of an error, if it is on the list; never its message. */
    record ErrorClass(Set<String> classes) implements Treatment {
        public ErrorClass {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * The class of an error and a fingerprint of where it happened, of a stack as runtimes print it; never its message, a path, or
     * a name that is not on a list.
     *
     * @param classes names of errors that are stored; another is {@link #OTHER}
     * @param frames base names of code files and beginnings of qualified names: the only frames that count
     */
    record Stack(Set<String> classes, Set<String> frames) implements Treatment {
        public Stack {
            classes = Set.copyOf(classes);
            frames = Set.copyOf(frames);
        }
    }

    /**
     * Free text, from which what looks like an address, a number of somebody's, a path or a secret is taken out. Best effort: a
     * name is not recognised.
     *
     * @param max code points that are stored at most
     */
    record Scrub(int max) implements Treatment {}

    /** Named in the definition so that the public page can say so: sent by the client, dropped on arrival. */
    record Drop() implements Treatment {}
}
