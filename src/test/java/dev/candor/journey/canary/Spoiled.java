package dev.candor.journey.canary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a good JSON body goes wrong on its way here, or is made wrong. */
final class Spoiled {
    private static final int TOO_MUCH_FOR_DROP_IN = 70_000;
    private static final int TOO_MUCH_FOR_OURS = 1_100_000;

    private Spoiled() {}

    /**
     * A body and how it went wrong.
     *
     * @param how for people
     * @param headers that make it wrong; may be empty
     * @param body its bytes
     */
    // Written once, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Body(String how, String headers, byte[] body) {}

    /** All of them, of an object that is good; what they add is marked. */
    static List<Body> of(String json, Marks marks) {
        List<Body> bodies = new ArrayList<>();
        String inside = json.substring(1);
        bodies.add(text("cut off", json.substring(0, json.length() * 2 / 3)));
        bodies.add(text("text behind it", json + marks.fill("}<email> <address>")));
        bodies.add(text("no JSON", marks.fill("<message> at <path> of <address>")));
        bodies.add(text("an array of texts", marks.fill("[\"<email>\",\"<address>\",\"<identifier>\"]")));
        bodies.add(text("a text", marks.fill("\"<address>\"")));
        bodies.add(text("a key twice", "{" + marks.fill("\"type\":\"<person>\",\"topic\":\"<email>\",") + inside));
        bodies.add(text("prototype", marks.fill("{\"__proto__\":{\"<key_name>\":\"<address>\"},") + inside));
        bodies.add(text(
                "look-alike keys", marks.fill("{\"t\u043Epic\":\"<email>\",\"typ\u0435 \":\"<token>\",") + inside));
        bodies.add(text("NUL", marks.fill("{\"<key_name>\\u0000\":\"<email>\\u0000\",") + inside));
        bodies.add(text("half a pair", marks.fill("{\"<key_name>\":\"<person>\\ud83d\",") + inside));
        bodies.add(text("deep", "{\"data\":".repeat(200) + marks.fill("\"<email>\"") + "}".repeat(200)));
        bodies.add(text("absurd number", marks.fill("{\"<key_name>\":1e999999999,") + inside));
        bodies.add(text("byte order mark", "\uFEFF" + json));
        bodies.add(new Body("UTF-16", "", json.getBytes(StandardCharsets.UTF_16)));
        bodies.add(new Body("no UTF-8", "", notUtf8(json)));
        bodies.add(new Body("no body", "", new byte[0]));
        bodies.addAll(wrapped(json, marks));
        bodies.addAll(oversized(inside, marks));
        return bodies;
    }

    private static List<Body> wrapped(String json, Marks marks) {
        byte[] bytes = Letters.utf8(json);
        return List.of(
                new Body("said no", "DNT: 1\n", bytes),
                new Body("said no to sharing", "Sec-GPC: 1\n", bytes),
                new Body("zipped", "Content-Encoding: gzip\n", Letters.gzip(bytes)),
                new Body("not zipped", "Content-Encoding: gzip\n", bytes),
                new Body("odd encoding", marks.fill("Content-Encoding: <person>\n"), bytes),
                new Body("odd type", marks.fill("Content-Type: text/<key_name>; charset=<email>\n"), bytes),
                new Body("asks first", "Expect: 100-continue\n", bytes));
    }

    private static List<Body> oversized(String inside, Marks marks) {
        StringBuilder much = new StringBuilder("{");
        while (much.length() < TOO_MUCH_FOR_DROP_IN) {
            much.append(marks.fill("\"<key_name>\":[\"<email>\",\"<address>\",\"<path>\"],"));
        }
        String filler = "\"x\":\"" + "y".repeat(TOO_MUCH_FOR_OURS) + "\",";
        return List.of(
                text("too large for a drop-in door", much + inside),
                text("too large for every door", marks.fill("{\"<key_name>\":\"<address>\",") + filler + inside),
                text("a text too long", marks.fill("{\"<key_name>\":\"<email>") + "z".repeat(9_000) + "\"," + inside));
    }

    private static byte[] notUtf8(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Letters.utf8(json.substring(0, json.length() / 2)));
        bytes.write(0xC3);
        bytes.write(0x28);
        bytes.writeBytes(Letters.utf8(json.substring(json.length() / 2)));
        return bytes.toByteArray();
    }

    private static Body text(String how, String body) {
        return new Body(how, "", Letters.utf8(body));
    }
}
