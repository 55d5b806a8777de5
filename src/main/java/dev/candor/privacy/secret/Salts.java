package dev.candor.privacy.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The salts of yesterday, today and, shortly before midnight, tomorrow; no other salt exists anywhere.
 *
 * <p>The window follows the clock strictly. If the clock steps back by days, the salts of what is now a far future go too:
 * a salt outside the window is never kept for later, so none can come back. Yesterday's is never made after the fact.
 */
@Singleton
final class Salts {
    /** So long before midnight tomorrow's salt is made, so that every replica has it in memory when its day begins. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private final SaltShelf shelf;
    private final Clock clock;
    private final SecureRandom random;
    private volatile Map<LocalDate, Salt> salts = Map.of();

    @Inject
    Salts(SaltShelf shelf, Clock clock, SecureRandom random) {
        this.shelf = shelf;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Returns the salt of the UTC day of {@code at}. Never blocks.
     *
     * <p>Yesterday's salt stays for one more day, so that an event that crossed midnight on its way keeps its pseudonym.
     * For an older day there is no answer, even if the database has been away for days and nothing could be replaced: a
     * late event gets no pseudonym rather than a wrong one.
     */
    Optional<Salt> saltAt(Instant at) {
        LocalDate day = Days.of(at);
        return isInWindow(day, Days.of(clock.instant())) ? Optional.ofNullable(salts.get(day)) : Optional.empty();
    }

    /**
     * Brings the shelf and memory in line with the clock. Blocks.
     *
     * <p>What is in memory fills gaps on the shelf: an unlogged table is empty after a crash of the database. Where both
     * know a day, the shelf is right, because the other replicas read it too.
     *
     * @return how many salts on the shelf were past their term
     */
    synchronized long refresh() throws SQLException {
        Instant now = clock.instant();
        forgetOutside(Days.of(now));
        Map<LocalDate, byte[]> found = shelf.read();
        long outdated = found.keySet().stream()
                .filter(day -> !isInWindow(day, Days.of(now)))
                .count();
        if (!same(found, renewed(found, now))) {
            found = shelf.replace(stored -> renewed(stored, now));
        }
        Map<LocalDate, Salt> adopted = new HashMap<>();
        found.forEach((day, secret) -> adopted.put(day, adopted(day, secret)));
        salts = Map.copyOf(adopted);
        return outdated;
    }

    /** Before anything that may fail: memory must not keep a salt because the database is away. */
    private void forgetOutside(LocalDate today) {
        Map<LocalDate, Salt> kept = new HashMap<>(salts);
        kept.keySet().removeIf(day -> !isInWindow(day, today));
        salts = Map.copyOf(kept);
    }

    private Map<LocalDate, byte[]> renewed(Map<LocalDate, byte[]> stored, Instant now) {
        LocalDate today = Days.of(now);
        Map<LocalDate, byte[]> renewed = new TreeMap<>();
        salts.forEach((day, salt) -> renewed.put(day, salt.secret()));
        renewed.putAll(stored);
        renewed.keySet().removeIf(day -> !isInWindow(day, today));
        renewed.computeIfAbsent(today, day -> fresh());
        renewed.computeIfAbsent(Days.of(now.plus(AHEAD)), day -> fresh());
        return renewed;
    }

    private byte[] fresh() {
        byte[] secret = new byte[Salt.LENGTH];
        random.nextBytes(secret);
        return secret;
    }

    private Salt adopted(LocalDate day, byte[] secret) {
        Salt known = salts.get(day);
        return known != null && Arrays.equals(known.secret(), secret) ? known : new Salt(secret);
    }

    private static boolean isInWindow(LocalDate day, LocalDate today) {
        return Math.abs(day.toEpochDay() - today.toEpochDay()) <= 1;
    }

    private static boolean same(Map<LocalDate, byte[]> one, Map<LocalDate, byte[]> other) {
        return one.size() == other.size()
                && one.entrySet().stream().allMatch(salt -> Arrays.equals(salt.getValue(), other.get(salt.getKey())));
    }
}
