package dev.candor.journey.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Clients of two dialects and readers of pages. Each event of our own has a version by which it is found again. */
final class Senders implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String CLI = """
            {"topic":"cli","data":{"command":"hasura metadata apply","is_error":false,"os_platform":"linux",\
            "uuid":"e462ce20-42dd-40fd-9549-edfb92f80455","version":"v2.48.10"}}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private final URI server;
    private final String key;
    private final String cookie;

    Senders(URI server, String key, String cookie) {
        this.server = server;
        this.key = key;
        this.cookie = cookie;
    }

    /** The ingest key of our own dialect. */
    String key() {
        return key;
    }

    /** One event of our own dialect. */
    Heard own() {
        String version = "7.0." + sent.incrementAndGet();
        Heard heard = ask(request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"type\":\"usage\",\"properties\":{\"version\":\"" + version + "\"}}"))
                .build());
        if (heard.status() == 200) {
            acknowledged.add(version);
        }
        return heard;
    }

    /** One event of a drop-in dialect. */
    Heard hasura() {
        sent.incrementAndGet();
        return ask(request("/v1/http")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CLI))
                .build());
    }

    /** A page, as a member of the team asks for it. */
    Heard page(String path) {
        return ask(request(path)
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .build());
    }

    /** So many at the same time. */
    List<Heard> atOnce(int count, Supplier<Heard> sender) throws InterruptedException, ExecutionException {
        List<Future<Heard>> under = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            under.add(crowd.submit(sender::get));
        }
        List<Heard> heard = new ArrayList<>();
        for (Future<Heard> one : under) {
            heard.add(one.get());
        }
        return heard;
    }

    /** Versions of our own events that were answered as stored. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Events that were sent, whatever was answered. */
    int sent() {
        return sent.get();
    }

    /** Any address, of the management port as well. */
    Heard ask(URI address) {
        return ask(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }

    private Heard ask(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Heard(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    Duration.ofNanos(System.nanoTime() - start),
                    answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        crowd.close();
        client.close();
    }
}
