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
import java.util.Random;

/** One installation: the packaged application in production mode, as a process, and a database that it is told of by its address. */
public final class Site implements AutoCloseable {
    private static final Path DEFINITIONS =
            Path.of("src/test/resources/ledger/catalog").toAbsolutePath();
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path QUICK_START = Path.of("target/candor.aot").toAbsolutePath();
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final String LIKE_THE_LAUNCHER = "-Xms32m -XX:+ExitOnOutOfMemoryError";

    private final Path home;
    private final Database database;
    private final Map<String, String> settings = new HashMap<>();
    private volatile PackagedCandor application;

    /**
     * Founds it in an empty folder, and returns once it is ready.
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
        settings.put("JAVA_TOOL_OPTIONS", LIKE_THE_LAUNCHER + quickStart());
        settings.putAll(further);
        try {
            this.application = PackagedCandor.start(this.home, settings);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** The launcher's cache for quick starts, if it was made for this build. */
    private static String quickStart() {
        boolean isOfThisBuild =
                QUICK_START.toFile().lastModified() > PROGRAM.toFile().lastModified();
        return Files.exists(QUICK_START) && isOfThisBuild ? " -XX:AOTCache=" + QUICK_START : "";
    }

    public Database database() {
        return database;
    }

    /** The application as it runs now. */
    public PackagedCandor application() {
        return application;
    }

    /** Where its doors are now. */
    public URI url() {
        return application.url();
    }

    /** The ingest key of the ledger's project. */
    public String key() throws SQLException {
        return database.texts("select key_text from ingest_key where project_slug = 'ledger'")
                .getFirst();
    }

    /** Whether this build knows events by their own ids. */
    public boolean knowsIds() throws SQLException {
        return !database.texts("select 1 from pg_tables where tablename = 'seen'")
                .isEmpty();
    }

    /** kill -9 of everything that is named, in one moment. */
    void kill(boolean alsoApplication, boolean alsoDatabase) {
        List<Long> doomed = new ArrayList<>();
        if (alsoDatabase) {
            doomed.addAll(database.stopped());
        }
        if (alsoApplication) {
            doomed.add(application.pid());
        }
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
        doomed.add(application.pid());
        Signals.stop(doomed);
        disk.lose(chance.nextLong(), chance.nextBoolean() ? 0 : chance.nextDouble());
        Signals.send("KILL", doomed);
    }

    /** Starts what was killed, and returns once it is ready. */
    void heal(boolean alsoApplication) {
        database.awaitReady();
        if (alsoApplication) {
            application.awaitEnd();
            start();
        }
    }

    /** What the application printed, and where each of its threads stands: for whoever wonders why nothing happens. */
    String state() {
        Signals.send("QUIT", List.of(application.pid()));
        Eventually.isTrue(A_MOMENT, () -> application.output().contains("JNI global refs")); // the dump's last line
        return application.output();
    }

    /** Starts the application again on the same data. */
    public void start() {
        application = PackagedCandor.start(home, settings);
    }

    /** Ends the application in an orderly way, so that all that it has taken is on disk. Its database stays. */
    public void drain() {
        int code = application.terminate();
        if (code != 143 || !application.output().contains("candor stopped")) {
            throw new IllegalStateException("Candor ended with " + code + ":\n" + application.output());
        }
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
