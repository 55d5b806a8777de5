package dev.candor.journey.canary;

import java.util.ArrayList;
import java.util.List;

/** Events of our own dialect: alone, in arrays, line by line, zipped, rehearsed, with a key, with another, with none. */
final class OwnShots {
    /** What is stored of it is marked, too: at home in the database and nowhere else. */
    static final String KEPT = """
            {"type":"usage","properties":{"installation":"<identifier>","version":"<kept>","os":"linux","<key_name>":"<email>"}}""";

    private static final String USAGE = """
            {"type":"usage","properties":{"installation":"<identifier>","version":"1.2.3-<person>","os":"<host>","arch":"<email>",\
            "runtime":"<path>","ci":"<address>","<key_name>":{"<key_name>":"<message>"}},"<key_name>":"<token>"}""";
    private static final String UNKNOWN = "{\"type\":\"<email>\",\"properties\":{\"<key_name>\":\"<address>\"}}";
    private static final String NO_VERSION = "{\"type\":\"usage\",\"properties\":{\"installation\":\"<address>\"}}";
    private static final String OPTED_OUT = """
            {"type":"usage","opt_out":true,"properties":{"installation":"<identifier>","<key_name>":"<email>"}}""";

    private final Letters letters;
    private final String key;

    OwnShots(Letters letters, String key) {
        this.letters = letters;
        this.key = key;
    }

    List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        for (String event : List.of(USAGE, KEPT, UNKNOWN, NO_VERSION, OPTED_OUT)) {
            addAllWays(shots, event);
        }
        String line = USAGE.replace("\n", "");
        String lines = letters.marks().fill(line + "\n<email>\n\n" + UNKNOWN + "\n{\"<key_name>\":\n" + line + "\n");
        shots.add(shot("lines", "", "Content-Type: application/x-ndjson\n", Letters.utf8(lines)));
        String array = letters.marks().fill("[" + USAGE + ",\"<email>\"," + UNKNOWN + ",7," + OPTED_OUT + "]");
        for (String query : List.of("", "?dry_run=true", "?dry_run=<email>", "?<key_name>=<address>&dry_run=true")) {
            shots.add(shot("array " + query, query, json(), Letters.utf8(array)));
            shots.add(shot(
                    "zipped array", query, json() + "Content-Encoding: gzip\n", Letters.gzip(Letters.utf8(array))));
        }
        addUnauthorised(shots);
        return shots;
    }

    /** Events whose rows hold the kept mark. */
    List<Shot> kept(int count) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shots.add(shot("kept", "", json(), Letters.utf8(letters.marks().fill(KEPT))));
        }
        return shots;
    }

    /** So many events to a request. */
    List<Shot> batches(int requests, int events) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            String batch = "[" + (USAGE + ",").repeat(events - 1) + USAGE + "]";
            shots.add(shot("batch", "", json(), Letters.utf8(letters.marks().fill(batch))));
        }
        return shots;
    }

    /** An event of another type than the built-in one. */
    Shot of(String event) {
        return shot(
                "event of another type",
                "",
                json(),
                Letters.utf8(letters.marks().fill(event)));
    }

    private void addAllWays(List<Shot> shots, String event) {
        String good = letters.marks().fill(event);
        shots.add(shot("event", "", json(), Letters.utf8(good)));
        shots.add(shot("rehearsal", "?dry_run=true&<key_name>=<email>", json(), Letters.utf8(good)));
        for (Spoiled.Body body : Spoiled.of(good, letters.marks())) {
            String type = body.headers().contains("Content-Type") ? "" : json();
            shots.add(shot("event, " + body.how(), "", type + body.headers(), body.body()));
        }
    }

    private void addUnauthorised(List<Shot> shots) {
        byte[] good = Letters.utf8(letters.marks().fill(USAGE));
        for (String login : List.of(
                "",
                "Authorization: Bearer <token>\n",
                "Authorization: Basic <token>\n",
                "Authorization: <token>\n",
                "Authorization: Bearer " + "<token>".repeat(9) + "\n",
                "Authorization: Bearer " + key + "<person>\n")) {
            shots.add(new Shot("without a key", letters.with(first("", json() + login), good), Manners.OURS));
        }
        shots.add(new Shot("preflight", letters.bare("OPTIONS /v1/events HTTP/1.1\nX: <email>"), Manners.OURS));
        shots.add(new Shot("odd method", letters.bare("PUT /v1/events?<email> HTTP/1.1"), Manners.OURS));
    }

    private Shot shot(String name, String query, String headers, byte[] body) {
        String all = "Authorization: Bearer " + key + "\n" + headers;
        return new Shot("own " + name, letters.with(first(query, all), body), Manners.OURS);
    }

    private static String json() {
        return "Content-Type: application/json\n";
    }

    private static String first(String query, String headers) {
        return ("POST /v1/events" + query + " HTTP/1.1\n" + headers).strip();
    }
}
