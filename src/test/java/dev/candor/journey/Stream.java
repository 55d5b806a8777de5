package dev.candor.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writers that send events without a pause, each with a version of its own, and remember which were tried and which were
 * acknowledged. An answer other than 200 is not an acknowledgement.
 */
final class Stream {
    private static final int WRITERS = 4;

    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final String key;
    private volatile boolean goOn = true;
    private volatile CountDownLatch wanted = new CountDownLatch(0);

    Stream(URI server, String key) {
        this.door = server.resolve("/v1/events");
        this.key = key;
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(this::write);
        }
    }

    /** Waits for so many further acknowledgements, and says whether they came in time. */
    boolean awaitAcknowledgements(int count, Duration patience) throws InterruptedException {
        wanted = new CountDownLatch(count);
        return wanted.await(patience.toSeconds(), TimeUnit.SECONDS);
    }

    Set<String> tried() {
        return tried;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    private void write() {
        while (goOn) {
            String version = "7.0." + next.incrementAndGet();
            tried.add(version);
            try {
                if (send(version) == 200) {
                    acknowledged.add(version);
                    wanted.countDown();
                }
            } catch (IOException notAcknowledged) {
                // Killed on the way: it may or may not be stored, and nobody was told that it is.
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int send(String version) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"type\":\"usage\",\"properties\":{\"version\":\"" + version + "\",\"os\":\"linux\"}}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Stops the writers; what they tried and what was acknowledged no longer changes. */
    void stop() throws InterruptedException {
        goOn = false;
        writers.shutdown();
        if (!writers.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("writers do not stop");
        }
        client.close();
    }
}
