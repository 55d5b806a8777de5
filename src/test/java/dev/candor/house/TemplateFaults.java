package dev.candor.house;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a template may not hold: the Content-Security-Policy would block it, or a stored value could become a script. */
public final class TemplateFaults {
    private static final Map<String, Pattern> FAULTS = Map.ofEntries(
            entry("a style element", tag("<style[\\s>]")),
            entry("a style attribute", tag("<[^>]*\\sstyle\\s*=")),
            entry("a script without a file", tag("<script(?![^>]*\\ssrc\\s*=)")),
            entry("an event handler", tag("<[^>]*\\son[a-z]+\\s*=")),
            entry("a handler of htmx", tag("\\bhx-on\\b|\\bhx-vals\\s*=\\s*[\"']js:|\\bhx-vars\\b")),
            entry("a script as address", tag("javascript:")),
            entry("text that skips escaping", tag("\\{[^}]*\\.(raw|safe)\\b")),
            entry(
                    "something of a third party",
                    tag("<(script|img|link|iframe|source)[^>]*\\s(src|href)\\s*=\\s*[\"']?(https?:)?//")));

    private TemplateFaults() {}

    /** The faults of a template, by name. */
    public static Set<String> in(String template) {
        Set<String> found = new TreeSet<>();
        FAULTS.forEach((name, pattern) -> {
            if (pattern.matcher(template).find()) {
                found.add(name);
            }
        });
        return found;
    }

    private static Pattern tag(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
