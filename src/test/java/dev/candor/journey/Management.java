package dev.candor.journey;

import dev.candor.PackagedCandor;
import dev.candor.journey.scan.Scan;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What the port for the operator alone says. */
final class Management {
    private static final List<String> PATHS =
            List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/health/live", "/q/health/started");

    private Management() {}

    /** Leads a scan through metrics and health. */
    static void scan(PackagedCandor candor, Scan scan) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                HttpRequest question = HttpRequest.newBuilder(
                                candor.managementUrl().resolve(path))
                        .build();
                byte[] body = client.send(question, HttpResponse.BodyHandlers.ofByteArray())
                        .body();
                scan.bytes("health and metrics", path, body);
            }
        }
    }
}
