package dev.candor.ops.check;

import dev.candor.ops.check.ConfigurationChecks.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** PostgreSQL's settings by which its log holds values ("Error Reporting and Logging" in its manual). */
final class LogSettings {
    /** Levels that stand above an error: at them, neither its first line nor its statement is written. */
    private static final Set<String> ABOVE_ERRORS = Set.of("log", "fatal", "panic");

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "log_min_messages",
                    ABOVE_ERRORS::contains,
                    "the first line of an error may quote a value",
                    "set it to log"),
            new Rule(
                    "log_min_error_statement",
                    ABOVE_ERRORS::contains,
                    "statements that fail are written whole",
                    "set it to panic"),
            new Rule(
                    "log_error_verbosity",
                    "terse"::equals,
                    "the details of an error quote the row that was refused",
                    "set it to terse"),
            new Rule(
                    "log_statement",
                    Set.of("none", "ddl")::contains,
                    "statements are written with their parameters",
                    "set it to none"),
            new Rule("log_min_duration_statement", "-1"::equals, "slow statements are written whole", "set it to -1"),
            new Rule(
                    "log_min_duration_sample",
                    "-1"::equals,
                    "a sample of slow statements is written whole",
                    "set it to -1"),
            new Rule(
                    "log_transaction_sample_rate",
                    "0"::equals,
                    "a sample of transactions is written whole",
                    "set it to 0"),
            new Rule(
                    "log_parameter_max_length",
                    "0"::equals,
                    "a statement that is written brings its parameters",
                    "set it to 0"),
            new Rule(
                    "log_parameter_max_length_on_error",
                    "0"::equals,
                    "a statement that fails brings its parameters",
                    "set it to 0"));

    /** What a setting must be, and what follows if it is not. */
    private record Rule(String setting, Predicate<String> isSafe, String consequence, String action) {}

    private LogSettings() {}

    /** The settings that are looked at. */
    static List<String> names() {
        return RULES.stream().map(Rule::setting).toList();
    }

    /** Those that would write values, by the values of all. */
    static List<Finding> findings(Map<String, String> values) {
        return RULES.stream()
                .filter(rule -> !rule.isSafe().test(values.getOrDefault(rule.setting(), "unknown")))
                .map(rule -> new Finding(
                        rule.setting() + " = " + values.getOrDefault(rule.setting(), "unknown"),
                        rule.consequence(),
                        rule.action() + " for the server, or for Candor's logins (ALTER ROLE ... SET, as a superuser)"))
                .toList();
    }
}
