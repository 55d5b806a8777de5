package dev.candor.catalog.door.read;

import dev.candor.catalog.door.DoorReply;
import dev.candor.catalog.yaml.Section;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a door answers. */
final class ReplyReader {
    private static final int LEAST_STATUS = 200;
    private static final int GREATEST_STATUS = 499;
    private static final int LONGEST_BODY = 4 * 1024;
    private static final int MOST_HEADERS = 8;
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,254}[\\x21-\\x7e])?");

    /** Answers come from the origin of the team's pages: nothing that a browser would run. */
    private static final Pattern PASSIVE = Pattern.compile(
            "(application/(json|[a-z0-9.-]{1,64}\\+json|octet-stream|x-ndjson)|text/plain|image/(gif|png))(; ?charset=utf-8)?",
            Pattern.CASE_INSENSITIVE);

    /** Statuses that have no body (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private ReplyReader() {}

    /** The answer in the section. */
    static DoorReply read(Section answer) {
        int status = (int) answer.whole("status", 0);
        if (status < LEAST_STATUS || status > GREATEST_STATUS) {
            answer.problem("'status' is a number from " + LEAST_STATUS + " to " + GREATEST_STATUS);
        }
        String body = answer.findExactText("body").orElse("");
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            answer.problem("'body' is longer than " + LONGEST_BODY + " bytes");
        }
        if (!body.isEmpty() && WITHOUT_BODY.contains(status)) {
            answer.problem("an answer with the status " + status + " has no 'body'");
        }
        DoorReply reply = new DoorReply(status, contentType(answer, body), headers(answer), body);
        answer.finish();
        return reply;
    }

    private static String contentType(Section answer, String body) {
        String type = answer.findText("content_type").orElse("");
        if (type.isEmpty()) {
            if (!body.isEmpty()) {
                answer.problem("'content_type' is missing");
            }
        } else if (!PASSIVE.matcher(type).matches()) {
            answer.problem(
                    "'content_type' is one such as application/json, text/plain or image/gif, and none that a browser runs");
        }
        return type;
    }

    private static Map<String, String> headers(Section answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Section header : answer.sections("headers")) {
            String name = header.text("name");
            String value = header.text("value");
            header.finish();
            if (!HeaderNames.mayBeAnswered(name)) {
                header.problem("the header '" + name + "' is not one that a door may answer");
            }
            if (!HEADER_VALUE.matcher(value).matches()) {
                header.problem("'value' is up to 256 printable characters of ASCII");
            }
            headers.put(name, value);
        }
        if (headers.size() > MOST_HEADERS) {
            answer.problem("'headers' holds more than " + MOST_HEADERS);
        }
        return headers;
    }
}
