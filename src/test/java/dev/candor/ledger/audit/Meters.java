package dev.candor.ledger.audit;

import dev.candor.PackagedCandor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The product's metrics, as its operator sees them. They begin anew with each start. */
public final class Meters {
    private final String text;

    private Meters(String text) {
        this.text = text;
    }

    /** Reads them at the ports for the operator, one for each replica. */
    public static Meters of(List<PackagedCandor> replicas) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (PackagedCandor replica : replicas) {
                HttpRequest question = HttpRequest.newBuilder(
                                replica.managementUrl().resolve("/q/metrics"))
                        .build();
                text.append(client.send(question, HttpResponse.BodyHandlers.ofString())
                        .body());
            }
        }
        return new Meters(text.toString());
    }

    /** The sum of a counter over all labels and replicas. */
    public long sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .sum();
    }
}
