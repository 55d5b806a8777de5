package dev.candor.journey.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What clients send to doors that are described by data (the projects {@code tidepool} and {@code lagoon} of the tests), in every
 * encoding, with a mark wherever text can stand.
 */
final class DoorShots {
    private static final String TIDE = """
            {"copy":"<identifier>","build":{"version":"<kept>","os":"<host>"},"quiet":false,"<key_name>":"<person>","beats":[\
            {"k":"saved","d":{"words":1520,"pinned":true,"title":"<message>","<key_name>":"<email>"}},{"k":"sync","d":{"error":\
            "Timeout: <host>","peer":"<identifier>"}},{"k":"<email>","d":{"<key_name>":"<address>"}},"<token>"]}""";
    private static final String LINE = """
            {"kind":"line","who":"<identifier>","facts":{"version":"<kept>","error":"TypeError: <message>","stack":"TypeError: \
            <message>\\n at <person> (https://<host><path>/main.js:1:2)","note":"from <email> at <address>, [<address>]:4711 in \
            <path> as <identifier>","peer":"<identifier>","<key_name>":"<host>"},"<key_name>":"<email>"}""";
    private static final String INNER = """
            [{"version":"<kept>","os":"<host>","message":"<message>","installation":"<identifier>","<key_name>":"<address>"},\
            "<email>",{"version":"<person>","<key_name>":"<path>"}]""";
    private static final String FORM =
            "version=<kept>&boats=3&first=true&command=sail --<key_name> <path>&<key_name>=<email>&boats=4&who=<address>";
    private static final String QUERY =
            "version=<kept>&word=<person>&<key_name>=<email>&v=<address>&<email>&id=<identifier>";
    private static final String PICTURE = "v=<kept>&open=3&beta=true&<key_name>=<email>&open=<address>";

    private static final String JSON = "Content-Type: application/json\n";
    private static final String FILLED = "Content-Type: application/x-www-form-urlencoded\nX-Lagoon: <identifier>\n";

    private final Letters letters;

    DoorShots(Letters letters) {
        this.letters = letters;
    }

    /** One good request for each door. */
    List<Shot> reports() {
        return List.of(
                post("/pulse/stable", JSON, fill(TIDE), Manners.TIDEPOOL),
                picture(fill(PICTURE)),
                post("/lagoon/north/lines", JSON, fill(LINE), Manners.LAGOON),
                post("/lagoon/form", FILLED, parameters(FORM), Manners.LAGOON),
                query("POST", "X-Kind: asked", QUERY),
                post("/lagoon/inner/sealed", FILLED, sealed(fill(INNER)), Manners.LAGOON));
    }

    /** Every kind of request, good and bad. */
    List<Shot> all() {
        List<Shot> shots = new ArrayList<>(reports());
        for (String place : List.of("stable", "<email>", "<key_name>", "%E4%BB%AE<key_name>")) {
            shots.add(post("/pulse/" + place, JSON, fill(TIDE), Manners.TIDEPOOL));
            shots.add(post("/lagoon/" + place + "/lines", JSON, fill(LINE), Manners.LAGOON));
            shots.add(post("/lagoon/" + place + "/sealed", FILLED, sealed(fill(INNER)), Manners.LAGOON));
        }
        shots.add(post(
                "/lagoon/south/lines", JSON, fill(LINE + "\n<email>\n\n{\"<key_name>\":\n" + LINE), Manners.LAGOON));
        shots.add(post("/pulse/stable", "Content-Type: text/<key_name>\n", fill(TIDE), Manners.TIDEPOOL));
        shots.add(query("GET", "X-Kind: <email>", QUERY));
        shots.add(query("GET", "X-Kind: asked\nX-Kind: <token>", QUERY + "&d=%00<token>"));
        shots.add(query("GET", "X: <address>", "<key_name>".repeat(200)));
        shots.add(picture("v=%FF<key_name>&" + "<key_name>=<email>&".repeat(60)));
        addSpoiled(shots);
        // An address that is none is refused before anybody looks whose it is.
        for (String path : List.of("/pulse/%zz<token>", "/lagoon/query?%zz=<email>", "/lagoon/query?v={<address>}")) {
            shots.add(odd("POST", path));
        }
        for (String path : List.of("/pulse/<email>", "/lagoon/form", "/lagoon/<key_name>/lines", "/pulse/crash.gif")) {
            shots.add(odd("OPTIONS", path));
            shots.add(odd("DELETE", path));
        }
        return shots;
    }

    private void addSpoiled(List<Shot> shots) {
        for (Spoiled.Body body : Spoiled.of(fill(TIDE), letters.marks())) {
            shots.add(spoiled("/pulse/nightly", body, Manners.TIDEPOOL));
        }
        for (Spoiled.Body body : Spoiled.of(fill(LINE), letters.marks())) {
            shots.add(spoiled("/lagoon/south/lines", body, Manners.LAGOON));
            shots.add(spoiled("/lagoon/form", body, Manners.LAGOON));
            Spoiled.Body packed = new Spoiled.Body(body.how(), body.headers(), sealed(body.body()));
            shots.add(spoiled("/lagoon/inner/sealed", packed, Manners.LAGOON));
        }
    }

    private Shot spoiled(String path, Spoiled.Body body, Manners manners) {
        String headers = body.headers().contains("Content-Type") ? body.headers() : JSON + body.headers();
        return shot(
                "POST " + path + ", " + body.how(), letters.with(first("POST", path, headers), body.body()), manners);
    }

    private Shot post(String path, String headers, String body, Manners manners) {
        return post(path, headers, Letters.utf8(body), manners);
    }

    private Shot post(String path, String headers, byte[] body, Manners manners) {
        return shot("POST " + path, letters.with(first("POST", path, headers), body), manners);
    }

    private Shot query(String method, String headers, String query) {
        String path = "/lagoon/query?" + new String(parameters(query), StandardCharsets.UTF_8);
        return shot(method + " query", letters.bare(first(method, path, headers)), Manners.LAGOON);
    }

    private Shot picture(String query) {
        return shot("picture", letters.bare(first("GET", "/pulse/crash.gif?" + query, "")), Manners.BEACON);
    }

    private Shot odd(String method, String path) {
        return shot(method + " " + path, letters.bare(first(method, path, "X-Kind: <email>")), Manners.PAGE);
    }

    private static Shot shot(String name, byte[] request, Manners manners) {
        return new Shot("door by definition, " + name, request, manners);
    }

    private static String first(String method, String path, String headers) {
        return (method + " " + path + " HTTP/1.1\n" + headers).strip();
    }

    private String fill(String template) {
        return letters.marks().fill(template);
    }

    private byte[] parameters(String template) {
        return Letters.utf8(fill(template).replace(" ", "+"));
    }

    private static byte[] sealed(String json) {
        return sealed(Letters.utf8(json));
    }

    private static byte[] sealed(byte[] json) {
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        return Letters.utf8("u=1&d=" + base64 + "&v=2");
    }
}
