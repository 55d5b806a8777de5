package dev.candor.privacy.treat.scrub;

import com.google.re2j.Pattern;
import java.util.List;

/** All forms, in the order in which they are looked for: the longer ones first, so that no other takes a part out of them. */
final class Rules {
    /** With any scheme, also {@code jdbc:postgresql:}, also with JSON's escaped slashes; and what only lacks its scheme. */
    private static final Rule URL = Rule.of(
            "[\\p{L}][\\p{L}\\p{N}+.:-]*:(?:\\\\?/){2}[^\\s\"'<>`]*"
                    + "|(?i:www\\.)[^\\s\"'<>`]+"
                    + "|(?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}{2,}(?::[0-9]+)?/[^\\s\"'<>`]*",
            "[url]");

    private static final String DOMAIN = "[\\p{L}\\p{N}\\p{M}_-]+(?:\\.[\\p{L}\\p{N}\\p{M}_-]+)";
    private static final String DOT = " ?(?:\\.|[\\[({<] ?(?i:dot|punkt|\\.) ?[\\])}>]) ?";
    private static final Rule EMAIL = Rule.of(
            "(?:\"[^\"@]*\"|[^\\s@<>()\\[\\]{},;:\"]+)@(?:\\[[^\\]\\s]*\\]|" + DOMAIN + "*)"
                    + "|[^\\s@<>()\\[\\]{},;:\"]+ ?@ ?" + DOMAIN + "+"
                    + "|[\\p{L}\\p{N}._+-]+ ?[\\[({<] ?(?i:at|@) ?[\\])}>] ?[\\p{L}\\p{N}-]+(?:" + DOT
                    + "[\\p{L}\\p{N}-]+)*"
                    + "|[\\p{L}\\p{N}._+-]+ (?i:at) [\\p{L}\\p{N}-]+(?: (?i:dot) [\\p{L}\\p{N}-]+)+",
            "[email]");

    private static final String SLASH = "(?:[\\\\/]+|(?i:%2f|%5c))";
    /** Names may hold spaces, so a path goes on where a slash comes later, or a word with a capital comes next. */
    private static final Rule PATH = Rule.of(
            "(?:\\b[A-Za-z]:)?" + SLASH + "(?i:home|users|documents and settings)" + SLASH
                    + "(?:[^\\\\/:*?\"<>|]{1,60}[\\\\/]+)*[^\\s\\\\/:*?\"<>|]*(?: \\p{Lu}[^\\s\\\\/:*?\"<>|]*){0,3}"
                    + "|~[\\p{L}\\p{N}._~-]*[\\\\/][^\\s\"'<>|]*"
                    + "|\\\\\\\\[^\\s\\\\/]+\\\\[^\\s\"'<>|]*",
            "[path]");

    private static final String SECRETS =
            "passw(?:or)?d|passwd|passphrase|pwd|passwort|kennwort|secret|token|api[ _-]?key"
                    + "|access[ _-]?key|private[ _-]?key|client[ _-]?key|credentials?|auth|authorization|cookie|session[ _-]?id|signature|otp";
    private static final Rule SECRET = Rule.of(
            "(?i)[a-z0-9_.-]*(?:" + SECRETS + ")s?(?:_[a-z0-9_]*)?[\"']?(?: ?(?::|=>?) ?| is | was )"
                    + "(?:(?:bearer|basic|digest|token) )?(?:\"[^\"]*\"|'[^']*'|\\S+)"
                    + "|--?[a-z-]*(?:" + SECRETS + "|pass|key) \\S+"
                    + "|bearer [a-z0-9._~+/=-]{8,}",
            "[secret]");

    private static final Rule JWT = Rule.of("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?", "[token]");

    /** Keys of well-known issuers, and of our own, begin with a word that says what they are, however few letters follow. */
    private static final Rule KEY = Rule.of(
            "(?:ck_[a-z][a-z0-9-]*|[sprw]k_(?:live|test)|gh[opusr]|github_pat|npm|hf|dop_v1)_[A-Za-z0-9]{8,}"
                    + "|(?:glpat|pypi|xox[abeprs])-[A-Za-z0-9_-]{8,}|A[KS]IA[A-Z0-9]{16}",
            "[token]");

    private static final Rule UUID =
            Rule.of("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[uuid]");
    private static final Rule MAC = Rule.of("(?i)(?:[0-9a-f]{2}[:-]){5,}[0-9a-f]{2}", "[mac]");

    private static final Rule IPV6 = new Rule(
            Pattern.compile(
                    "(?:[0-9A-Fa-f]{0,4}:){2,8}(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4})(?:%[0-9A-Za-z._-]+)?"),
            Candidates::ipv6);
    private static final Rule IPV4 =
            Rule.of("[0-9]{1,3}(?:(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\]|\\(dot\\))[0-9]{1,3}){3}", "[ip]");

    private static final Rule TOKEN = new Rule(Pattern.compile("[A-Za-z0-9+/_=-]{16,}"), Candidates::token);

    /** Moments and days; without this they would count as telephone numbers. */
    private static final Rule TIME = Rule.of(
            "\\b(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
                    + "(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?\\b",
            "[time]");

    /** Seven digits and more, with whatever people put between them. */
    private static final Rule NUMBER = new Rule(
            Pattern.compile("[+(]{0,2}[0-9](?:[ .()/_-]{0,4}[0-9]){6,}(?: ?(?:x|ext\\.?|extension) ?[0-9]{1,6})?"),
            Candidates::number);

    private static final List<Rule> BEFORE_ACCOUNTS = List.of(URL, EMAIL, PATH, SECRET, JWT, KEY, UUID);
    private static final List<Rule> AFTER_ACCOUNTS = List.of(MAC, IPV6, IPV4, TIME, TOKEN, NUMBER);

    private Rules() {}

    /** The text with a placeholder wherever a form was found. */
    static String replace(String text) {
        String replaced = text;
        for (Rule rule : BEFORE_ACCOUNTS) {
            replaced = rule.replace(replaced);
        }
        replaced = Iban.replace(replaced);
        for (Rule rule : AFTER_ACCOUNTS) {
            replaced = rule.replace(replaced);
        }
        return replaced;
    }
}
