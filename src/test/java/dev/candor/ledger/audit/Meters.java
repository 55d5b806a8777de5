package dev.candor.ledger.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The product's metrics, as its operator sees them. They begin anew with each start. */
public final class Meters {
    private final String text;

    private Meters(String text) {
        this.text = text;
    }

    /** Reads them at the port for the operator. */
    public static Meters of(URI management) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question =
                    HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
            return new Meters(
                    client.send(question, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    /** The sum over all labels of a counter. */
    public long sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .sum();
    }
}
