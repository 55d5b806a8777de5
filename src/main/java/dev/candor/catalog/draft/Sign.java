package dev.candor.catalog.draft;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Something about a value that the author of a definition should know. Told from the value or its name; holds neither. */
enum Sign {
    VERSION("", whole("v?[0-9]{1,6}\\.[0-9]{1,6}(\\.[0-9]{1,6})?([.+-].{0,32})?")),
    IDENTIFIER(
            "an identifier",
            whole("\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}}?")),
    MAIL("an e-mail address", part("[^\\s@]@[^\\s@]+\\.[^\\s@]")),
    ADDRESS(
            "a network address",
            part(
                    "\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}\\b|([0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{1,4}|[0-9a-fA-F]{0,4}::[0-9a-fA-F]")),
    LINK("a link, whose parts may name hosts, people and secrets", part("://")),
    PATH("a path: these hold names of people and projects", part("[\\\\/]\\S*[\\\\/]|^[~/\\\\]|^[A-Za-z]:\\\\")),
    TIME("an exact time, by which an event can be recognised", part("[0-9]{4}-[0-9]{2}-[0-9]{2}")),
    SECRET("a key or token", whole("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/=_.-]{20,}")),
    LONG("free text, in which somebody may have written anything", part("(?s).{65}")),
    TELLING_NAME("something about a person or a machine, by its name", part("(?!)"));

    private static final Pattern WORD_BREAK = Pattern.compile("[_@$-]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> TELLING = Set.of(
            "account",
            "addr",
            "address",
            "auth",
            "author",
            "birth",
            "birthday",
            "city",
            "comment",
            "computer",
            "cookie",
            "cwd",
            "description",
            "dir",
            "directory",
            "email",
            "file",
            "filename",
            "first",
            "folder",
            "gender",
            "hardware",
            "home",
            "host",
            "hostname",
            "ip",
            "key",
            "label",
            "last",
            "lat",
            "latitude",
            "location",
            "login",
            "lon",
            "longitude",
            "mac",
            "machine",
            "mail",
            "message",
            "mobile",
            "msg",
            "name",
            "nick",
            "nickname",
            "owner",
            "password",
            "path",
            "person",
            "phone",
            "postcode",
            "query",
            "repo",
            "repository",
            "search",
            "secret",
            "serial",
            "session",
            "sql",
            "stack",
            "street",
            "surname",
            "tel",
            "text",
            "title",
            "token",
            "uri",
            "url",
            "user",
            "userid",
            "username",
            "workspace",
            "zip");

    private final String words;
    private final Pattern pattern;

    Sign(String words, Pattern pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /** The signs of a value under a key; an empty text shows those of the key alone. */
    static Set<Sign> of(String key, String value) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        String looked = value.length() > 512 ? value.substring(0, 512) : value;
        for (Sign sign : values()) {
            if (!value.isEmpty() && sign.pattern.matcher(looked).find()) {
                signs.add(sign);
            }
        }
        boolean tells =
                Arrays.stream(WORD_BREAK.split(key)).anyMatch(word -> TELLING.contains(word.toLowerCase(Locale.ROOT)));
        if (tells) {
            signs.add(TELLING_NAME);
        }
        return signs;
    }

    /** What it may be, behind the words "it looks like"; empty if that is nothing to worry about. */
    String words() {
        return words;
    }

    private static Pattern whole(String pattern) {
        return Pattern.compile("\\A(?:" + pattern + ")\\z");
    }

    private static Pattern part(String pattern) {
        return Pattern.compile(pattern);
    }
}
