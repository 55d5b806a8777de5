package dev.candor.admin.definition;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the form before anybody has typed. */
final class StartingText {
    private static final Pattern EXPIRES = Pattern.compile("(?m)^expires:.*$");

    private StartingText() {}

    /** An example that can be proposed as it is. */
    static String example(LocalDate today) {
        return """
            # One event type. What is not listed here is dropped on arrival.
            # All keys are explained in docs/definitions.md. The words are public: write for strangers.
            name: feature.used
            title: Feature used
            dialect: candor                # your own programs, POST /v1/events
            sent_by: Your own programs
            sent_when: When somebody uses one of the features below
            purpose: To know which features are used and which can go
            owner: Product                 # a role, not a person
            category: usage                # usage, technical or error
            retention: 90                  # days that rows are kept
            expires: "%s"          # the day on which it ends by itself; at most 25 months ahead
            identity: none                 # or day_pseudonym, or {paths: [installation], rights: bearer}
            not_collected: Names, addresses, paths, and any text that somebody typed.
            version: version
            properties:
              - {path: version, wording: The version of the program, version: 2}
              - {path: feature, wording: Which feature it was, list: [search, export, import]}
              - {path: items, wording: How many items it handled, ranges: [0, 1, 2, 6, 11, 51]}
            """.formatted(today.plusYears(1));
    }

    /** The same definition, ending today. A text that does not say {@code expires} on a line of its own stays as it is. */
    static String ending(String text, LocalDate today) {
        return EXPIRES.matcher(text).replaceFirst(Matcher.quoteReplacement("expires: \"" + today + "\""));
    }
}
