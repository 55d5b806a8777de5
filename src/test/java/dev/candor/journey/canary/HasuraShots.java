package dev.candor.journey.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Hasura's server, CLI and console send, of every generation, with a mark wherever text can stand. */
final class HasuraShots {
    private static final String PATH = "/v1/http";

    static final String CLI = """
            {"data":{"command":"hasura migrate apply --<key_name> <path>","error":{"Err":{"Err":{"Op":"dial","Addr":{"IP":\
            "<address>"},"URL":"http://<host>/v1?token=<token>"},"Op":"open","Path":"<path>"},"Kind":4,"Location":{"File":\
            "<path>","Line":8},"Op":"<message>"},"execution_id":"<identifier>","is_error":true,"os_arch":"<person>",\
            "os_platform":"linux","payload":{"<key_name>":"<email>"},"server_uuid":"<identifier>","server_version":"v2.48.10",\
            "uuid":"<identifier>","version":"v2.48.10-<person>"},"topic":"cli"}""";

    private static final String METRICS = """
            "metrics":{"tables":2,"views":1,"relationships":{"manual":0,"auto":"<person>"},"<key_name>":"<email>",\
            "permissions":{"select":2,"roles":"<person>"},"pg_version":"<address>","event_triggers":3405803785,\
            "service_timings":{"collectionTag":1795316670,"serviceTimingMetrics":[{"bucket":0,"dimensions":{"locality":\
            "<host>","query_type":"Query","transport":"<address>"},"metrics":{"count":1,"time_io":3.0e-4,"<key_name>":1}}]}}""";

    private static final String CONSOLE = """
            "server_version":"v2.48.10","server_uuid":"<identifier>","cli_uuid":"<identifier>","console_mode":"<person>",\
            "console_type":"<email>","<key_name>":"<address>\"""";

    private final Letters letters;

    HasuraShots(Letters letters) {
        this.letters = letters;
    }

    /** Bodies of the HTTP door, by name. */
    static Map<String, String> reports() {
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("server, first shape", """
                {"topic":"server","data":{"db_uid":"<identifier>","instance_uid":"<identifier>","version":"v1.3.3","ci":"<person>",\
                """ + METRICS + "}}");
        reports.put("server, second shape", """
                {"topic":"server_metrics_v2","data":{"metadata_db_uid":"<identifier>","instance_uid":"<identifier>",\
                "hasura_version":"v2.48.10","ci":"<host>","source_metadata":{"db_uid":"<identifier>","db_kind":"<person>",\
                "backend_type":"<person>","db_version":"150004 <host>"},"experimental_features":["<person>","<email>"],\
                """ + METRICS + "}}");
        reports.put("server, resources", """
                {"server_metrics":{"resource_cpu":2,"resource_memory":25769803776,\
                "resource_checker_error_code":"<message> <path>"}}""");
        reports.put("CLI", CLI);
        reports.put("unknown topic", """
                {"topic":"<email>","data":{"<key_name>":"<address>","uuid":"<identifier>","version":"<path>"}}""");
        reports.put("wrong types", """
                {"topic":"cli","data":{"uuid":["<identifier>"],"version":{"<key_name>":"<email>"},"command":3405803785,\
                "os_platform":["<address>"],"is_error":"<message>"}}""");
        reports.put("topic is an object", "{\"topic\":{\"<key_name>\":\"<email>\"},\"data\":\"<address>\"}");
        reports.put("version is a name", """
                {"topic":"cli_test","data":{"uuid":"<identifier>","version":"<person>","command":"<path>"}}""");
        return reports;
    }

    /** Frames of the socket, of each generation. */
    static List<String> frames() {
        List<String> frames = new ArrayList<>();
        for (String url : List.of(
                "/data/<person>/schema/<person>/tables/<person>/modify",
                "<path>?q=<email>#<token>",
                "/events/data/<person>/logs",
                "/api/rest/details/<person>",
                "/<host>/data/default/schema/<person>")) {
            frames.add(
                    "{\"data\":{\"url\":\"" + url + "\",\"event_type\":\"RUN_TIME_ERROR\",\"event_data\":{\"message\":"
                            + "\"<message>\",\"stack\":\"<person>Error: <message>\\n at https://<host><path>:1:2\",\"id\":\"<token>\"},"
                            + CONSOLE + "},\"topic\":\"console-v2\"}");
            frames.add("{\"data\":{\"url\":\"" + url
                    + "\",\"event_type\":\"Main/<person>\",\"data\":{\"message\":\"<message>\","
                    + "\"stack\":\"TypeError: <message>\"}," + CONSOLE + "},\"topic\":\"console\"}");
        }
        frames.add("{\"data\":{\"event_type\":\"CONNECT_DB\",\"url\":\"/\",\"event_data\":{\"db_kind\":\"<person>\","
                + "\"entity_hash\":\"<token>\",\"feature_flag\":\"<email>\",\"value\":\"<path>\"}," + CONSOLE
                + "},\"topic\":\"console-v2\"}");
        frames.add("{\"data\":{\"url\":\"/data/<person>\",\"event_type\":\"CLICK_EVENT\",\"console_type\":\"cloud\","
                + "\"console_mode\":\"server\",\"server_uuid\":\"<project>\"},\"topic\":\"console-v2\"}");
        frames.add("{\"topic\":\"<email>\",\"data\":{\"<key_name>\":\"<address>\"}}");
        frames.add("{\"topic\":\"console\",\"data\":{\"<key_name>\":\"<email>");
        frames.add("<message> <address>");
        return frames;
    }

    List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        Marks marks = letters.marks();
        reports().forEach((name, template) -> {
            String good = marks.fill(template);
            shots.add(shot(name, letters.with(post(""), Letters.utf8(good))));
            for (Spoiled.Body body : Spoiled.of(good, marks)) {
                shots.add(shot(name + ", " + body.how(), letters.with(post(body.headers()), body.body())));
            }
        });
        return shots;
    }

    private static String post(String headers) {
        String type = headers.contains("Content-Type") ? "" : "Content-Type: application/json\n";
        return ("POST " + PATH + "?<key_name>=<email> HTTP/1.1\n" + type + headers).strip();
    }

    private static Shot shot(String name, byte[] request) {
        return new Shot("Hasura " + name, request, Manners.HASURA);
    }
}
