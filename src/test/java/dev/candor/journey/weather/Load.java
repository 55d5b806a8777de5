package dev.candor.journey.weather;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Clients that send one after the other, single events and batches, until they are told to come back later or nobody listens any
 * more. Anything else is a complaint.
 */
final class Load {
    private static final int CLIENTS = 8;
    private static final int BATCH = 5;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private final String key;

    Load(int port, String key) {
        this.port = port;
        this.key = key;
        for (int i = 0; i < CLIENTS; i++) {
            boolean inBatches = i % 2 == 0;
            clients.execute(() -> send(inBatches));
        }
    }

    /** Versions of events that were answered as stored. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Clients who found nobody to connect to. */
    int refused() {
        return refused.get();
    }

    /** Requests that were sent and not answered. */
    List<String> complaints() {
        return complaints;
    }

    /** Waits until every client was sent away. */
    boolean awaitEnd() throws InterruptedException {
        clients.shutdown();
        return clients.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void send(boolean inBatches) {
        boolean goesOn = true;
        while (goesOn) {
            try (Keeper keeper = new Keeper(port)) {
                while (goesOn && !keeper.isLast()) {
                    goesOn = isTaken(keeper, inBatches ? BATCH : 1);
                }
            } catch (ConnectException nobody) {
                refused.incrementAndGet();
                return;
            } catch (IOException failed) {
                complaints.add(String.valueOf(failed));
                return;
            }
        }
    }

    private boolean isTaken(Keeper keeper, int count) throws IOException {
        List<String> versions = IntStream.range(0, count)
                .mapToObj(i -> "7.1." + next.incrementAndGet())
                .toList();
        String events = versions.stream()
                .map(version -> "{\"type\":\"usage\",\"properties\":{\"version\":\"" + version + "\"}}")
                .collect(Collectors.joining(","));
        int status = keeper.post("/v1/events", key, count == 1 ? events : "[" + events + "]");
        statuses.merge(status, 1, Integer::sum);
        if (status == 200) {
            acknowledged.addAll(versions);
        }
        return status == 200;
    }
}
