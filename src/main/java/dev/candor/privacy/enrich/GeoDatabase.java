package dev.candor.privacy.enrich;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import dev.candor.jobs.Probe;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The operator's database of countries, mapped into memory and opened again when its file changes.
 *
 * <p>Without one, or with a broken one, countries are unknown; that is said once in the log and is no reason to be unready.
 * It is replaced by renaming a new file into its place: one that is overwritten is read while it is half of each.
 */
@Singleton
final class GeoDatabase implements Probe {
    private static final Logger LOG = Logger.getLogger(GeoDatabase.class);

    /** Networks move between countries: of a database this old, one address in some dozens is wrong. */
    private static final Duration OLD_AFTER = Duration.ofDays(90);

    private static final String SETTING = "candor.privacy.geo-database";

    private final Optional<Path> file;
    private final Clock clock;
    private volatile @Nullable Reader reader;
    private volatile boolean readable = true;
    private Stamp seen = Stamp.NEVER;

    @Inject
    GeoDatabase(EnrichConfig config, Clock clock) {
        this(config.geoDatabase(), clock);
    }

    GeoDatabase(Optional<Path> file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public String about() {
        return "countries";
    }

    @Override
    public Finding look() {
        if (file.isEmpty()) {
            return Finding.good("Every country is unknown, because no database of countries is set (" + SETTING + ").");
        }
        Reader current = reader;
        if (current == null) {
            return Finding.warning("Every country is unknown, because the file of " + SETTING
                    + " is missing or is no database of countries: put one in its place.");
        }
        Instant made = current.getMetadata().buildTime();
        LocalDate day = LocalDate.ofInstant(made, ZoneOffset.UTC);
        if (!readable) {
            return Finding.warning(
                    "The file of " + SETTING + " is no database of countries any more; the one before, made " + day
                            + ", is used until Candor stops: put a whole one in its place.");
        }
        return Duration.between(made, clock.instant()).compareTo(OLD_AFTER) > 0
                ? Finding.warning("The database of countries (" + SETTING + ") was made " + day
                        + ", so some countries are wrong by now: put a newer one in its place.")
                : Finding.good("Countries are read from a database made " + day + ".");
    }

    void atStart(@Observes StartupEvent event) {
        refresh();
    }

    /** Looks whether the file has changed; what is open stays so until there is something better. */
    @Scheduled(
            every = "60s",
            delayed = "60s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    synchronized void refresh() {
        if (file.isEmpty()) {
            return;
        }
        Stamp stamp = Stamp.of(file.get());
        if (!stamp.equals(seen)) {
            seen = stamp;
            open(file.get());
        }
    }

    /** The country that an address lies in: two letters, or nothing. Never fails. */
    Optional<String> countryOf(InetAddress address) {
        Reader current = reader;
        if (current == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(current.get(address, GeoRecord.class)).map(GeoRecord::code);
        } catch (IOException | RuntimeException | InternalError | StackOverflowError e) {
            // A file cut short while it is mapped shows as an InternalError, one that leads in a circle as a
            // StackOverflowError.
            // Nothing is logged here: it would be said for every event, and the fault may name the address.
            return Optional.empty();
        }
    }

    private void open(Path path) {
        try {
            GeoMetadata.check(path);
            Reader opened = new Reader(path.toFile(), Reader.FileMode.MEMORY_MAPPED, new CHMCache());
            LOG.infof(
                    "Countries are read from %s, made %s",
                    path, opened.getMetadata().buildTime());
            // The one before is left to the garbage collector: closed now, it would fail those who still read it.
            reader = opened;
            readable = true;
        } catch (IOException | RuntimeException | StackOverflowError | InternalError e) {
            readable = false;
            LOG.warnf(
                    "%s (candor.privacy.geo-database) is no database of countries; until it is, they are %s",
                    path, reader == null ? "unknown" : "read from the one before");
        }
    }

    /** What of a file changes when it is replaced. */
    private record Stamp(String changed, long size, String key) {
        static final Stamp NEVER = new Stamp("", -1, "");

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(
                        attributes.lastModifiedTime().toString(),
                        attributes.size(),
                        String.valueOf(attributes.fileKey()));
            } catch (IOException e) {
                return new Stamp("absent", -1, "");
            }
        }
    }
}
