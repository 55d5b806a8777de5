package dev.candor.journey.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Many clients that send batches of events with ids one after the other, and again what was not taken, sooner than they are asked
 * to.
 */
final class Surge implements AutoCloseable {
    private static final long BREATH_NANOS = Duration.ofMillis(500).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each has versions of its own, by which its events are found again. */
    private static final AtomicInteger SURGES = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final String release = "7." + SURGES.incrementAndGet() + ".";
    private final URI door;
    private final String key;
    private final int batch;
    private volatile boolean goOn;

    /** What came of some seconds: events that were sent, and those that were acknowledged. */
    record Yield(long sent, long acknowledged) {}

    Surge(URI server, String key, int batch) {
        this.door = server.resolve("/v1/events");
        this.key = key;
        this.batch = batch;
    }

    /** Lets so many clients send, and counts for a while once they have sent for as long. */
    Yield press(int clients, Duration time) {
        goOn = true;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                crowd.execute(this::send);
            }
            pass(time);
            Yield before = new Yield(sent.get(), acknowledged.size());
            pass(time);
            Yield after = new Yield(sent.get(), acknowledged.size());
            goOn = false;
            return new Yield(after.sent() - before.sent(), after.acknowledged() - before.acknowledged());
        }
    }

    /** Lets so many clients send until none of them is answered any more. */
    void pressUntilNobodyAnswers(int clients) {
        goOn = true;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                crowd.execute(this::send);
            }
        }
    }

    /** Versions of events that were answered as stored, or as stored before. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Each status that was answered. */
    Set<Integer> statuses() {
        return statuses;
    }

    /** Requests of which nothing was taken. */
    long refused() {
        return refused.get();
    }

    /** Requests without an answer, and refusals that do not say when to come again. */
    List<String> complaints() {
        return complaints;
    }

    private void send() {
        List<String> open = new ArrayList<>();
        while (goOn) {
            while (open.size() < batch) {
                open.add(release + next.incrementAndGet());
            }
            try {
                open = left(open, http.send(request(open), HttpResponse.BodyHandlers.ofString()));
            } catch (IOException noAnswer) {
                complaints.add(String.valueOf(noAnswer));
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpRequest request(List<String> versions) {
        sent.addAndGet(versions.size());
        String body = versions.stream()
                .map(version -> "{\"type\":\"usage\",\"id\":\"" + id(version) + "\",\"properties\":{\"version\":\""
                        + version + "\",\"os\":\"linux\",\"arch\":\"x86_64\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        return HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static UUID id(String version) {
        return UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8));
    }

    /** Those that must be sent again. */
    private List<String> left(List<String> versions, HttpResponse<String> answer) throws IOException {
        statuses.add(answer.statusCode());
        List<String> left = new ArrayList<>(versions);
        if (answer.statusCode() == 200) {
            for (JsonNode result : JSON.readTree(answer.body()).path("results")) {
                if (Set.of("stored", "duplicate").contains(result.path("status").asText())) {
                    acknowledged.add(versions.get(result.path("index").asInt()));
                }
            }
            left.removeAll(acknowledged);
        } else {
            refused.incrementAndGet();
            String when = answer.headers().firstValue("Retry-After").orElse("never");
            if (!when.matches("[1-9][0-9]?")) {
                complaints.add(answer.statusCode() + ", Retry-After: " + when);
            }
        }
        if (!left.isEmpty()) {
            pass(Duration.ofNanos(BREATH_NANOS));
        }
        return left;
    }

    /** Time in which the clients send, which is what this is about: nothing is waited for. */
    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        goOn = false;
        http.close();
    }
}
