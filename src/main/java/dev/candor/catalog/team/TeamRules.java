package dev.candor.catalog.team;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.catalog.read.Definition;
import dev.candor.catalog.yaml.PastedYaml;
import dev.candor.catalog.yaml.Problems;
import java.time.LocalDate;

/**
 * What a definition of the team must have beyond what every definition must: it went through no review of a file, so it ends by
 * itself, and says its term in so many words.
 */
final class TeamRules {
    private static final int LONGEST_MONTHS = 25;

    private final LocalDate today;

    TeamRules(LocalDate today) {
        this.today = today;
    }

    /**
     * Notes what is missing.
     *
     * @param replaces whether the definition takes another one's place, and so may end it at once
     */
    void check(Definition type, boolean replaces, PastedYaml text, Problems problems) {
        JsonNode body = type.body();
        if (!body.has("retention")) {
            problems.add(text.name(), "'retention' is missing: say for how many days rows are kept");
        }
        LocalDate expires = type.published().expires();
        if (expires != null) {
            checkExpiry(expires, replaces, text, problems);
        } else if (!body.has("expires")) {
            problems.add(text.name(), "'expires' is missing: a definition made on the server ends on a day");
        }
    }

    private void checkExpiry(LocalDate expires, boolean replaces, PastedYaml text, Problems problems) {
        LocalDate latest = today.plusMonths(LONGEST_MONTHS);
        if (expires.isAfter(latest)) {
            problems.add(
                    text.name(),
                    "'expires' lies more than " + LONGEST_MONTHS + " months ahead; the latest day is " + latest);
        }
        if (!replaces && !expires.isAfter(today)) {
            problems.add(text.name(), "'expires' has passed: the type would never take anything");
        }
    }
}
