package dev.candor.privacy.treat.scrub;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One form of what is taken out.
 *
 * @param pattern what may have the form
 * @param placeholder what to put in place of a text that fits the pattern; null leaves the text
 */
record Rule(Pattern pattern, Function<String, @Nullable String> placeholder) {

    /** Takes out whatever fits the pattern. */
    static Rule of(String pattern, String placeholder) {
        return new Rule(Pattern.compile(pattern), found -> placeholder);
    }

    String replace(String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        while (matcher.find()) {
            String put = placeholder.apply(matcher.group());
            if (put != null) {
                replaced.append(text, from, matcher.start()).append(put);
                from = matcher.end();
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }
}
