package dev.candor.journey.canary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a member of the team does with definitions: looks at all of them, pastes what a client sent where a definition belongs,
 * proposes a draft that was made from such an event, and activates it.
 */
final class Drafting {
    /** An event of a type that is to be defined. */
    static final String EVENT = """
            {"type":"draft","properties":{"installation":"<identifier>","mail":"<email>","who":"<person>","nested":{"path":"<path>",\
            "at":"<address>","host":"<host>"},"list":[{"token":"<token>"},"<email>"],"said":"<message>","n":3405803785}}""";

    /** The same with keys that are data themselves. */
    static final String STRANGE_EVENT = EVENT.replace("}}", ",\"<email>\":1,\"<address>\":2,\"<path>\":true}}");

    private static final String PROJECT = "/p/my-project/definitions";

    /** Texts that are no definition. */
    private static final List<String> PASTED = List.of(
            EVENT,
            STRANGE_EVENT + "\n" + EVENT,
            "name: <email>\ntitle: <person>\nexpires: \"<identifier>\"\nproperties: <message>\n",
            "name: draft\n<key_name>: <email>\nproperties:\n  - {path: <path>, wording: <person>, list: [<address>, <host>]}\n",
            "- <email>\n- {<key_name>: [<token>\n  <address>",
            "name: &a <person>\ntitle: *a\nowner: !!java.net.URL [<host>]\n");

    private static final Pattern END = Pattern.compile("expires: \\D{1,8}(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern CSRF = Pattern.compile("\"csrf\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":([0-9]+)");

    private final Shooter shooter;
    private final PageShots pages;
    private final Marks marks;
    private final String session;

    /** With the cookie of somebody who is signed in. */
    Drafting(Shooter shooter, PageShots pages, Marks marks, String session) {
        this.shooter = shooter;
        this.pages = pages;
        this.marks = marks;
        this.session = session;
    }

    /** All of it; the draft is one that {@code candor definitions infer} printed. */
    void all(String draft) {
        String csrf = found(CSRF, look(PROJECT, "Accept: application/json\n"));
        for (String text : PASTED) {
            send("/new/check", csrf, text);
            send("/new", csrf, text);
        }
        String end = found(END, look(PROJECT + "/new", ""));
        String finished = draft.replace("FILL IN: ", "").replaceFirst("(?m)^# expires:.*$", "expires: \"" + end + "\"");
        send("/new/check", csrf, finished);
        String number = found(NUMBER, send("/new", csrf, finished));
        for (String path : List.of("/" + number, "/new?from=" + number + "&end=true&<key_name>=<email>", "")) {
            look(PROJECT + path, "");
            look(PROJECT + path, "Accept: application/json\n");
        }
        post("/" + number + "/activate", "", "csrf=" + csrf + "&seen=<email>&alone=true");
        post("/" + number + "/activate", "", "csrf=" + csrf + "&seen=0&alone=true&<key_name>=<email>");
        post("/" + number + "/withdraw", "", "csrf=" + csrf + "&<key_name>=<address>");
        look(PROJECT, "");
    }

    /** As a browser sends it, and then as a program does; says what the program heard. */
    private Answer send(String path, String csrf, String text) {
        String fields = "csrf=" + csrf + "&text=" + escaped(marks.fill(text));
        post(path, "", fields);
        return post(path, "Accept: application/json\n", fields);
    }

    private Answer post(String path, String headers, String fields) {
        return shooter.fire(pages.pasted(PROJECT + path, headers + "Cookie: " + session + "\n", fields), Weather.FAIR);
    }

    private Answer look(String path, String headers) {
        return shooter.fire(pages.ofTheTeam(path, headers + "Cookie: " + session), Weather.FAIR);
    }

    /** No more than a form needs, so that what was sent can be read in it. */
    private static String escaped(String text) {
        return text.replace("%", "%25")
                .replace("&", "%26")
                .replace("+", "%2B")
                .replace("=", "%3D")
                .replace("\n", "%0A");
    }

    private static String found(Pattern pattern, Answer answer) {
        Matcher matcher = pattern.matcher(answer.bodyText());
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + answer.status() + " " + answer.bodyText());
        }
        return matcher.group(1);
    }
}
