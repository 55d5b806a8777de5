package dev.candor.journey.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What refine's apps, CLI and scaffolder send, of every generation, with a mark wherever text can stand. */
final class RefineShots {
    private static final String APP = """
            {"providers":{"auth":true,"auditLog":"<person>","<key_name>":"<email>"},"version":"4.58.0","resourceCount":2,\
            "projectId":"<project>","<key_name>":"<address>"}""";
    private static final String NAMELESS_APP = """
            {"providers":{"auth":true,"router":"<address>"},"version":"4.58.0-<person>","resourceCount":"<email>","host":"<host>"}""";
    private static final String CLI = """
            {"nodeEnv":"<person>","nodeVersion":"v20.1.2","os":"<host>","osVersion":"Linux 6.18 <person> <address>","command":\
            "<path>","packages":[{"name":"@refinedev/<person>","version":"<email>"},{"name":"<person>","version":"1.2.3"}],\
            "projectFramework":"<person>","projectId":"<project>","<key_name>":"<token>"}""";
    private static final String PROJECTS = """
            {"email":"<email>","answers":{"name":"<project>","userEmail":"<email>","data-provider":"<person>","<key_name>":\
            "<address>"},"source":"<person>","projectId":"<project>"}""";
    private static final String SCAFFOLD = """
            {"event":"<person>","properties":{"name":"<project>","data-provider":"<host>","ui-framework":"<email>","npmClient":\
            "npm"},"anonymousId":"<identifier>","originalTimestamp":"2026-11-22T02:48:34.012Z","<key_name>":"<address>"}""";
    private static final String LINK = "{\"email\":\"<email>\",\"<key_name>\":\"<address>\"}";

    private final Letters letters;

    RefineShots(Letters letters) {
        this.letters = letters;
    }

    /** Bodies that are stored, by path. */
    static List<String[]> reports() {
        return List.of(
                new String[] {"/cli", CLI}, new String[] {"/projects", PROJECTS}, new String[] {"/superplate", SCAFFOLD
                });
    }

    List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        for (String app : List.of(APP, NAMELESS_APP)) {
            addBeacons(shots, app);
        }
        addSealed(shots);
        addPosts(shots, "POST /cli", CLI, Manners.REFINE);
        addPosts(shots, "POST /superplate", SCAFFOLD, Manners.REFINE);
        addPosts(shots, "POST /projects", PROJECTS, Manners.PROJECTS);
        addPosts(shots, "PATCH /projects/<project>", LINK, Manners.REFINE);
        addPosts(shots, "PATCH /projects/<email>", LINK, Manners.REFINE);
        for (String path : List.of("/send", "/cli", "/projects", "/projects/<project>", "/telemetry", "/superplate")) {
            shots.add(new Shot(
                    "preflight of " + path,
                    letters.bare("OPTIONS " + path + " HTTP/1.1\nAccess-Control-Request-Headers: <key_name>"),
                    Manners.PAGE));
            shots.add(new Shot("odd method of " + path, letters.bare("DELETE " + path + " HTTP/1.1"), Manners.PAGE));
        }
        return shots;
    }

    /** Starts of apps, which alone are asked for the country of their visitor. */
    List<Shot> starts(int count) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] app = Letters.utf8(letters.marks().fill(i % 2 == 0 ? APP : NAMELESS_APP));
            shots.add(beacon("payload=" + Base64.getEncoder().encodeToString(app)));
        }
        return shots;
    }

    private void addBeacons(List<Shot> shots, String app) {
        Marks marks = letters.marks();
        List<byte[]> payloads = new ArrayList<>();
        String good = marks.fill(app);
        payloads.add(Letters.utf8(good));
        payloads.add((good + "\u00E9").getBytes(StandardCharsets.ISO_8859_1));
        Spoiled.of(good, marks).stream()
                .map(Spoiled.Body::body)
                .filter(body -> body.length < 5_000)
                .forEach(payloads::add);
        for (byte[] payload : payloads) {
            String base64 = Base64.getEncoder().encodeToString(payload);
            shots.add(beacon("payload=" + base64 + "&<key_name>=<email>"));
            shots.add(beacon("payload=" + base64.replace("+", "%2B").replace("=", "%3D")));
        }
        shots.add(beacon("payload=<email>"));
        shots.add(beacon("<key_name>=<address>"));
        shots.add(beacon("payload=" + "%7B%22<key_name>%22%3A".repeat(200)));
    }

    private Shot beacon(String query) {
        return new Shot("beacon", letters.bare("GET /telemetry?" + query + " HTTP/1.1"), Manners.BEACON);
    }

    private void addSealed(List<Shot> shots) {
        byte[] sealed = Letters.utf8(letters.marks().fill("<token>.<email>.<address>"));
        shots.add(new Shot(
                "sealed", letters.with("POST /send HTTP/1.1\nContent-Type: application/text", sealed), Manners.BEACON));
        shots.add(new Shot("sealed, nothing", letters.with("POST /send HTTP/1.1", new byte[0]), Manners.BEACON));
    }

    private void addPosts(List<Shot> shots, String line, String template, Manners manners) {
        String good = letters.marks().fill(template);
        shots.add(new Shot(line, letters.with(first(line, ""), Letters.utf8(good)), manners));
        for (Spoiled.Body body : Spoiled.of(good, letters.marks())) {
            String name = line + ", " + body.how();
            shots.add(new Shot(name, letters.with(first(line, body.headers()), body.body()), manners));
        }
    }

    private static String first(String line, String headers) {
        String type = headers.contains("Content-Type") ? "" : "Content-Type: application/json\n";
        return (line + "?<key_name>=<address> HTTP/1.1\n" + type + headers).strip();
    }
}
