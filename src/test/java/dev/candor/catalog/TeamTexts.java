package dev.candor.catalog;

/** Definitions that a team might propose, as YAML. */
public final class TeamTexts {
    private TeamTexts() {}

    /** A definition without a flaw, for a day far ahead of every test's clock. */
    public static String of(String name) {
        return """
                name: %s
                title: A trial
                dialect: candor
                sent_by: A program
                sent_when: Now and then
                purpose: To try something
                owner: Product
                category: usage
                retention: 30
                expires: "2027-12-31"
                identity: none
                not_collected: Everything else.
                properties:
                  - {path: os, wording: The operating system, list: [linux, macos]}
                """.formatted(name);
    }

    /** The same without a line that begins with this key. */
    public static String without(String name, String key) {
        return of(name).replaceAll("(?m)^" + key + ":.*\\n", "");
    }

    /** The same with another value for a key. */
    public static String with(String name, String key, String value) {
        return without(name, key) + key + ": " + value + "\n";
    }
}
