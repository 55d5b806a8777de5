package dev.candor.journey.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages, files, paths that are nobody's, and what is no HTTP at all. */
final class PageShots {
    private static final List<String> OPEN = List.of(
            "/?<key_name>=<email>",
            "/t/hasura?<key_name>=<address>",
            "/t/<project>",
            "/t/lagoon?<key_name>=<email>",
            "/t/hasura/manifest.json?<key_name>=<email>",
            "/t/tidepool/manifest.json?digest=<token>",
            "/t/hasura/manifest.json?digest=sha256-<identifier>&digest=<email>",
            "/t/<project>/manifest.json?digest=<address>",
            "/openapi?<key_name>=<token>",
            "/assets/<path>",
            "/q/<person>",
            "/q/health?<email>",
            "/q/metrics?<address>",
            "/favicon.ico?<identifier>",
            "/robots.txt?<email>",
            "<path>",
            "/v1/<person>/<email>",
            "/v1/events/<identifier>",
            "/telemetry/<token>",
            "/projects/<project>/<email>",
            "/wp-login.php?log=<email>&pwd=<password>",
            "/.well-known/<person>",
            "/%2e%2e/%2e%2e<path>",
            "/a/../..<path>",
            "//<host><path>",
            "/%00<person>",
            "/t/%ff<person>",
            "/t/<person>%zz",
            "/t/hasura;<key_name>=<email>",
            "/\u00e4<person>",
            "/setup/<token>",
            "/v1/ws?<email>");
    private static final List<String> OF_THE_TEAM = List.of(
            "/p?<key_name>=<email>",
            "/p/<project>",
            "/p/hasura?range=<person>&live=<token>",
            "/p/hasura/types/<key_name>",
            "/p/hasura/events/<identifier>?<email>",
            "/p/<email>/events/<project>",
            "/p/hasura/types?<identifier>",
            "/p/lagoon/definitions?<key_name>=<email>",
            "/p/<project>/definitions/new?from=<host>",
            "/p/hasura/definitions/new?from=<identifier>&end=<email>",
            "/p/hasura/definitions/<identifier>");
    private static final List<String> NO_HTTP = List.of(
            "<email> <address>\r\n\r\n",
            "GET / HTTP/9.9 <person>\r\nHost: <host>\r\n\r\n",
            "GET <path> raw HTTP/1.1\r\nHost: <host>\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: <host>:<person>\r\n\r\n",
            "GET / HTTP/1.1\r\n<email>\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\n<key_name> : <email>\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\n<key_name>: <email>\u0000\r\n\r\n",
            "POST /v1/http HTTP/1.1\r\nHost: localhost\r\nContent-Length: <person>\r\n\r\n<email>",
            "POST /v1/http HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n<email>",
            "POST /v1/http HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n<email>\r\n<address>\r\n\r\n",
            "POST /v1/http HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: <person>\r\n\r\n<email>",
            "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n<email>",
            "GET /v1/ws HTTP/1.1\r\nHost: <host>\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: <person>\r\nSec-WebSocket-Version: 99\r\nSec-WebSocket-Protocol: <token>\r\n\r\n",
            "GET /v1/ws HTTP/1.1\r\nHost: <host>\r\nUpgrade: websocket\r\nCookie: <token>\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n<email>",
            "CONNECT <host>:443 HTTP/1.1\r\nHost: <host>\r\n\r\n",
            "GET http://<host><path> HTTP/1.1\r\nHost: <host>\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: <host>\r\nX-Forwarded-For: <address>\r\n\r\n",
            "GET / HTTP/1.0\r\nX-Forwarded-For: <address>\r\nUser-Agent: <agent>\r\n\r\n",
            "GET / HTTP/1.1\r\nX-Forwarded-For: <address>\r\n\r\n");
    private static final Pattern FORM_COOKIE = Pattern.compile("(?i)set-cookie: (__Host-candor-form=[^;\r\n]+)");
    private static final Pattern TAG = Pattern.compile("(?i)etag: W/\"([^\"\r\n]+)\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final Letters letters;

    PageShots(Letters letters) {
        this.letters = letters;
    }

    /** Requests that need nothing before them. */
    List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        for (String path : OPEN) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
                shots.add(page(method + " " + path + " HTTP/1.1", Manners.PAGE));
            }
            shots.add(page("GET " + path + " HTTP/1.1\nAccept: application/json", Manners.PAGE));
        }
        for (String path : OF_THE_TEAM) {
            shots.add(page("GET " + path + " HTTP/1.1", Manners.TEAM_PAGE));
            shots.add(page("GET " + path + " HTTP/1.1\nHost: <host>", Manners.TEAM_PAGE));
            shots.add(page("GET " + path + " HTTP/1.1\nHX-Request: true", Manners.TEAM_PAGE));
            shots.add(page("POST " + path + " HTTP/1.1", Manners.TEAM_PAGE));
        }
        shots.add(page("GET /sign-in?to=/p<path> HTTP/1.1", Manners.FORM));
        for (String path : List.of("/sign-in", "/theme", "/sign-out", "/setup/<token>")) {
            shots.add(form(
                    path,
                    "",
                    "csrf=<token>&email=<email>&password=<password>&to=<path>&name=<person>&<key_name>=x",
                    Manners.FORM));
        }
        shots.add(
                page("GET /t/hasura/manifest.json HTTP/1.1\nIf-None-Match: \"<token>\", W/\"<email>\"", Manners.PAGE));
        shots.add(page("<person> / HTTP/1.1", Manners.PAGE));
        shots.add(page("GET /" + "<person>".repeat(700) + " HTTP/1.1", Manners.BROKEN));
        shots.add(page("GET / HTTP/1.1\nX-Large: " + "<email>".repeat(900), Manners.BROKEN));
        shots.add(page("GET / HTTP/1.1\nAccept: <email>\nRange: bytes=<person>", Manners.PAGE));
        return shots;
    }

    /** A form that was really drawn, filled in with marks: {@code drawn} is the answer that holds it. */
    Shot filled(String path, Answer drawn, String fields) {
        Matcher cookie = FORM_COOKIE.matcher(drawn.headText());
        Matcher token = FORM_TOKEN.matcher(drawn.bodyText());
        if (!cookie.find() || !token.find()) {
            throw new IllegalStateException("no form: " + drawn.headText());
        }
        String cookies = "Cookie: " + cookie.group(1) + "\n";
        return form(path, cookies, "csrf=" + token.group(1) + "&" + fields, Manners.FORM);
    }

    /** A form about a definition, with headers that each end their line. */
    Shot pasted(String path, String headers, String fields) {
        return form(path, headers, fields, Manners.PASTE);
    }

    /** A page of the team with headers of its own. */
    Shot ofTheTeam(String path, String headers) {
        return page("GET " + path + " HTTP/1.1\n" + headers, Manners.TEAM_PAGE);
    }

    /** A manifest that was in force, by the digest that an answer names. */
    List<Shot> manifests(Answer drawn) {
        Matcher tag = TAG.matcher(drawn.headText());
        if (!tag.find()) {
            return List.of();
        }
        String first = "GET /t/hasura/manifest.json?digest=" + tag.group(1) + "&<key_name>=<email> HTTP/1.1";
        return List.of(
                page(first, Manners.PAGE),
                page(first + "\nIf-None-Match: \"<token>\"", Manners.PAGE),
                page(first + "\nIf-None-Match: W/\"" + tag.group(1) + "\", \"<email>\"", Manners.PAGE));
    }

    /** Pages of the team with a session. */
    List<Shot> ofTheTeam(String session) {
        List<Shot> shots = new ArrayList<>();
        for (String path : OF_THE_TEAM) {
            shots.add(page("GET " + path + " HTTP/1.1\nCookie: " + session, Manners.TEAM_PAGE));
            shots.add(page("GET " + path + " HTTP/1.1\nHX-Request: true\nCookie: " + session, Manners.TEAM_PAGE));
        }
        return shots;
    }

    /** The page with a form; without cookies, so that it gives one. */
    Shot drawing(String path) {
        String request = letters.marks().fill("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return new Shot("form " + path, Letters.utf8(request), Manners.FORM);
    }

    private Shot form(String path, String headers, String fields, Manners manners) {
        // Nothing but the form's own cookie, or the guard would never let it through.
        String head = letters.marks()
                .fill("POST " + path + " HTTP/1.1\nHost: localhost\nX-Forwarded-For: <address>, <address>\n"
                        + "User-Agent: <agent>\nContent-Type: application/x-www-form-urlencoded\n" + headers);
        String body = letters.marks().fill(fields).replace("@", "%40").replace(" ", "+");
        String request = head + "Content-Length: " + body.length() + "\n\n";
        return new Shot("form sent to " + path, Letters.utf8(request.replace("\n", "\r\n") + body), manners);
    }

    /** Requests that HTTP does not allow. */
    List<Shot> broken() {
        List<Shot> shots = new ArrayList<>();
        for (String text : NO_HTTP) {
            shots.add(new Shot(
                    "broken: " + text.strip().lines().findFirst().orElse(""),
                    Letters.utf8(letters.marks().fill(text)),
                    Manners.BROKEN));
        }
        return shots;
    }

    private Shot page(String first, Manners manners) {
        return new Shot(first.replace('\n', ' '), letters.bare(first), manners);
    }
}
