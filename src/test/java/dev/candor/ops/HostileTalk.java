package dev.candor.ops;

import dev.candor.wire.GoldenCase;
import dev.candor.wire.GoldenFrame;
import dev.candor.wire.RawConnection;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every recorded client as an attacker would play it: whole, cut, malformed, at wrong addresses, under wrong keys; with a marked
 * word in each text that it sends, and each UUID and address remembered.
 */
final class HostileTalk {
    static final String MARK = "kestrel7d1f";
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[\\w.+-]+@[\\w-]+\\.[a-z]+");
    private static final Pattern TEXT = Pattern.compile("(\"[^\"]+\":\\s*\")([^\"]{2,})(\")");

    private static final Pattern NUMBER = Pattern.compile(":\\s*\\d+(?=[,}])");

    /** What real clients of each dialect send; the other cases are about answers. */
    private static final Pattern SPOKEN = Pattern.compile("candor/(one-event|array|ndjson|unknown-property)"
            + "|hasura/(cli-v2\\.48-.*|console-v2\\.48|server-v2\\.(26|48)-.*)"
            + "|refine/(core-.*|cli-2\\.16.*|cli-project.*|superplate-.*)|tidepool/two-beats");

    private final URL server;
    private final String ingestKey;
    private int refused;
    private final Set<String> marks = new TreeSet<>(Set.of(MARK));

    HostileTalk(URL server, String ingestKey) {
        this.server = server;
        this.ingestKey = ingestKey;
    }

    /** All of it, once; returns what must be found nowhere. */
    Set<String> speak() throws IOException {
        List<GoldenCase> spoken = GoldenCase.all().stream()
                .filter(golden -> SPOKEN.matcher(golden.name()).matches())
                .toList();
        for (GoldenCase golden : spoken) {
            String honest = new String(golden.request(ingestKey), StandardCharsets.ISO_8859_1);
            remember(honest);
            for (String request : variantsOf(honest)) {
                say(request, golden.frames());
            }
        }
        if (refused > spoken.size()) {
            throw new IllegalStateException("hardly anything was listened to");
        }
        marks.add(ingestKey);
        return marks;
    }

    private List<String> variantsOf(String honest) {
        int end = honest.indexOf("\r\n\r\n") + 4;
        String head = honest.substring(0, end);
        String body = honest.substring(end);
        String marked = TEXT.matcher(body).replaceAll("$1" + MARK + "$3");
        return List.of(
                honest,
                sized(head, marked),
                sized(head, body.replaceFirst("[\\[{]", "{\"" + MARK + "\":{\"" + MARK + "\":1},")),
                sized(head, NUMBER.matcher(body).replaceAll(":\"" + MARK + "\"")),
                sized(head, NUMBER.matcher(body).replaceAll(":-987654321987")),
                sized(head, body + MARK),
                sized(head, body.replace('{', '[')),
                sized(head.replaceFirst(" (/[^ ?]*)", " $1/" + MARK + "?" + MARK + "=" + MARK), body),
                sized(head.replaceFirst("(?i)application/json", MARK + "/" + MARK), body),
                sized(head.replaceFirst("(?i)\r\n(Authorization|User-Agent): ", "\r\n$1: " + MARK), body),
                sized(head.replaceFirst("^[A-Z]+ ", "DELETE "), marked));
    }

    private static String sized(String head, String body) {
        return head.replaceFirst("(?i)Content-Length: \\d+", "Content-Length: " + body.length()) + body;
    }

    private void say(String request, List<GoldenFrame> frames) throws IOException {
        try (RawConnection connection = new RawConnection(server.getHost(), server.getPort())) {
            int status = connection.send(request).response().status();
            if (status == 101) {
                for (GoldenFrame sent : frames) {
                    String frame = new String(sent.payload(), StandardCharsets.ISO_8859_1);
                    remember(frame);
                    connection.sendText(frame);
                    connection.sendText(TEXT.matcher(frame).replaceAll("$1" + MARK + "$3"));
                    connection.sendText(frame + MARK);
                }
            }
        } catch (IOException closed) {
            refused++;
        }
    }

    private void remember(String sent) {
        Matcher matcher = IDENTIFIER.matcher(sent);
        while (matcher.find()) {
            marks.add(matcher.group());
        }
    }
}
