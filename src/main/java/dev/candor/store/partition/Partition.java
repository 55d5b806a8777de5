package dev.candor.store.partition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of one table that are dropped on one day; never of a longer range (ADR 9).
 *
 * @param parent the partitioned table
 * @param day the day on which they are dropped
 */
record Partition(String parent, LocalDate day) {
    /** The tables whose rows end by partition. */
    static final List<String> PARENTS = List.of("event", "mention");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern NAME = Pattern.compile("([a-z]+)_(\\d{8})");

    /** The partition of this name; empty for a table that is none of ours. */
    static Optional<Partition> named(String table) {
        Matcher matcher = NAME.matcher(table);
        return matcher.matches() && PARENTS.contains(matcher.group(1))
                ? Optional.of(new Partition(matcher.group(1), LocalDate.parse(matcher.group(2), DAY)))
                : Optional.empty();
    }

    String table() {
        return parent + "_" + DAY.format(day);
    }

    /** For a parent that nobody writes to yet: short, but locks the parent. */
    String create() {
        return unlessThere("create table " + table() + " partition of " + parent + bounds() + ";");
    }

    /**
     * For a parent in use: made apart, then attached, which writers and readers of the parent do not notice. A new table is
     * empty, so attaching has nothing to check.
     */
    String createApart() {
        return unlessThere("create table " + table() + " (like " + parent + " including all);\nalter table " + parent
                + " attach partition " + table() + bounds() + ";");
    }

    String drop() {
        return "drop table if exists " + table();
    }

    /** Somebody else may have made it since it was missed. A table of its name that is no partition is an error. */
    private String unlessThere(String make) {
        return "do $$ begin if not exists (select from pg_inherits where inhrelid = to_regclass('" + table()
                + "')) then\n" + make + "\nend if; end $$;\n";
    }

    private String bounds() {
        return " for values from ('" + day + "') to ('" + day.plusDays(1) + "')";
    }
}
