package dev.candor.ledger.site;

import dev.candor.Eventually;
import dev.candor.PackagedCandor;
import dev.candor.ledger.power.ForgetfulFolder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One installation: replicas of the packaged application in production mode, each a process, with one client key and one database
 * that they are told of by its address.
 */
public final class Site implements AutoCloseable {
    private static final Path DEFINITIONS =
            Path.of("src/test/resources/ledger/catalog").toAbsolutePath();
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path QUICK_START = Path.of("target/candor.aot").toAbsolutePath();
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final int REPLICAS = 2;

    private final Path home;
    private final Database database;
    private final Map<String, String> settings = new HashMap<>();
    private final AtomicReferenceArray<PackagedCandor> replicas = new AtomicReferenceArray<>(REPLICAS);
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * Founds it in an empty folder, and returns once it is ready: all replicas find an empty database at the same time.
     *
     * @param further settings, as environment variables
     */
    public Site(Path home, Map<String, String> further) {
        this.home = home.resolve("candor");
        this.database = new Database(home.resolve("database"));
        settings.putAll(database.environment());
        settings.put("CANDOR_CATALOG_FOLDER", DEFINITIONS.toString());
        // Of Hasura's CLI, each event has a version of its own.
        settings.put("CANDOR_PRIVACY_DISTINCT_VALUES", "100000000");
        settings.put("JAVA_OPTS", quickStart());
        settings.putAll(further);
        try {
            start();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** The launcher's cache for quick starts, if it was made for this build. */
    private static String quickStart() {
        boolean isOfThisBuild =
                QUICK_START.toFile().lastModified() > PROGRAM.toFile().lastModified();
        return Files.exists(QUICK_START) && isOfThisBuild ? "-XX:AOTCache=" + QUICK_START : "";
    }

    public Database database() {
        return database;
    }

    /** The replicas as they run now. */
    public List<PackagedCandor> replicas() {
        return IntStream.range(0, REPLICAS)
                .mapToObj(replicas::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Where the next request goes: to each replica in turn, as a proxy does that does not know which of them is dead. */
    public URI url() {
        return replicas.get(Math.floorMod(turn.getAndIncrement(), REPLICAS)).url();
    }

    /** The ingest key of the ledger's project. */
    public String key() throws SQLException {
        return database.texts("select key_text from ingest_key where project_slug = 'ledger'")
                .getFirst();
    }

    /** The numbers of all replicas. */
    static Set<Integer> all() {
        return IntStream.range(0, REPLICAS).boxed().collect(Collectors.toSet());
    }

    /** The number of one of them. */
    static Set<Integer> any(Random chance) {
        return Set.of(chance.nextInt(REPLICAS));
    }

    /** kill -9 of everything that is named, in one moment. */
    void kill(Set<Integer> doomedReplicas, boolean alsoDatabase) {
        List<Long> doomed = new ArrayList<>();
        if (alsoDatabase) {
            doomed.addAll(database.stopped());
        }
        doomedReplicas.forEach(number -> doomed.add(replicas.get(number).pid()));
        Signals.send("KILL", doomed);
    }

    /**
     * The machine loses its power, with all that runs on it.
     *
     * @param disk where the data are; it forgets what was not synced
     * @param chance of what survives of the rest
     */
    public void losePower(ForgetfulFolder disk, Random chance) {
        // Nothing may be written, and nobody may be answered, once the disk has begun to forget.
        List<Long> doomed = new ArrayList<>(database.stopped());
        replicas().forEach(replica -> doomed.add(replica.pid()));
        Signals.stop(doomed);
        disk.lose(chance.nextLong(), chance.nextBoolean() ? 0 : chance.nextDouble());
        Signals.send("KILL", doomed);
    }

    /** Starts what was killed, and returns once it is ready. */
    void heal(Set<Integer> deadReplicas) {
        database.awaitReady();
        deadReplicas.forEach(number -> replicas.get(number).awaitEnd());
        start(deadReplicas);
    }

    /** What the replicas printed, and where each of their threads stands: for whoever wonders why nothing happens. */
    String state() {
        Signals.send("QUIT", replicas().stream().map(PackagedCandor::pid).toList());
        return replicas().stream()
                .map(replica -> {
                    // The dump's last line.
                    Eventually.isTrue(A_MOMENT, () -> replica.output().contains("JNI global refs"));
                    return replica.output();
                })
                .collect(Collectors.joining("\n"));
    }

    /** Starts all replicas, on the same data if there are any. */
    public final void start() {
        start(all());
    }

    private void start(Set<Integer> numbers) {
        numbers.parallelStream().forEach(number -> replicas.set(number, PackagedCandor.start(home, settings)));
    }

    /** Ends all replicas in an orderly way, so that all that they have taken is on disk. Their database stays. */
    public void drain() {
        for (PackagedCandor replica : replicas()) {
            int code = replica.terminate();
            if (code != 143 || !replica.output().contains("candor stopped")) {
                throw new IllegalStateException("Candor ended with " + code + ":\n" + replica.output());
            }
        }
    }

    @Override
    public void close() {
        replicas().forEach(PackagedCandor::close);
        database.close();
    }
}
