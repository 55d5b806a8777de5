package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.MutableClock;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Two replicas on one shelf through whatever may happen to them: a clock that runs or steps, days out of service, a shelf that is
 * emptied or out of reach. A salt outlives its day by one, all replicas use the same, and none comes back.
 */
class SaltsProperties {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final MutableClock clock = MutableClock.at(NOON.toString());
    private final FakeShelf shelf = new FakeShelf();
    private final Map<LocalDate, Set<String>> retired = new HashMap<>();
    private final Map<LocalDate, Set<String>> used = new HashMap<>();
    private boolean isAway;
    private Salts first = replica();
    private Salts second = replica();

    @BeforeTry
    void startAnew() {
        clock.set(NOON);
        shelf.setAway(false);
        shelf.crash();
        retired.clear();
        used.clear();
        first = replica();
        second = replica();
    }

    /** What happens before the replicas look at the clock again. */
    record Turn(Trouble trouble, Duration by, boolean secondLooksFirst) {}

    enum Trouble {
        NONE,
        SHELF_EMPTIED,
        SHELF_AWAY,
        FIRST_STARTS_ANEW,
        BOTH_START_ANEW
    }

    @Property(tries = 400)
    void noneOutlivesItsDayByMoreThanOneAndNoneComesBack(@ForAll("turns") List<Turn> turns) throws SQLException {
        for (Turn turn : turns) {
            clock.advance(turn.by());
            happen(turn.trouble());
            look(turn.secondLooksFirst() ? List.of(second, first) : List.of(first, second));
            check();
        }
    }

    private void happen(Trouble trouble) {
        isAway = trouble == Trouble.SHELF_AWAY;
        shelf.setAway(isAway);
        if (trouble == Trouble.SHELF_EMPTIED) {
            shelf.crash();
        }
        if (trouble == Trouble.FIRST_STARTS_ANEW || trouble == Trouble.BOTH_START_ANEW) {
            first = replica();
        }
        if (trouble == Trouble.BOTH_START_ANEW) {
            second = replica();
        }
    }

    /** As each does every half minute; a second time, because the first may have been overtaken by the other. */
    private void look(Collection<Salts> replicas) {
        for (int i = 0; i < 2; i++) {
            for (Salts replica : replicas) {
                try {
                    replica.refresh();
                } catch (SQLException expected) {
                    assertThat(isAway).isTrue();
                }
            }
        }
    }

    /** Remembers what was in use, and what of it no longer is: gone for good. */
    private void retire() throws SQLException {
        LocalDate today = Days.of(clock.instant());
        shelf.read()
                .forEach((day, salt) ->
                        used.computeIfAbsent(day, any -> new HashSet<>()).add(hex(salt)));
        used.forEach((day, salts) -> {
            if (!isNear(day, today)) {
                retired.computeIfAbsent(day, any -> new HashSet<>()).addAll(salts);
            }
        });
    }

    private void check() throws SQLException {
        LocalDate today = Days.of(clock.instant());
        if (!isAway) {
            retire();
        }
        for (Salts replica : List.of(first, second)) {
            replica.saltAt(clock.instant())
                    .ifPresent(salt ->
                            assertThat(retired.getOrDefault(today, Set.of())).doesNotContain(hex(salt.secret())));
            assertThat(replica.saltAt(clock.instant().minus(Duration.ofDays(2))))
                    .isEmpty();
            assertThat(replica.saltAt(clock.instant().plus(Duration.ofDays(2)))).isEmpty();
        }
        if (isAway) {
            return;
        }
        Map<LocalDate, byte[]> kept = shelf.read();
        assertThat(kept.keySet()).allMatch(day -> isNear(day, today)).contains(today);
        assertThat(first.saltAt(clock.instant()).orElseThrow().secret())
                .isEqualTo(second.saltAt(clock.instant()).orElseThrow().secret())
                .isEqualTo(kept.get(today));
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Duration> by = Arbitraries.oneOf(List.of(
                Arbitraries.integers().between(0, 120).map(Duration::ofMinutes),
                Arbitraries.integers().between(1, 30).map(Duration::ofHours),
                Arbitraries.of(-3_650, -3, -2, -1, 1, 2, 3, 3_650).map(Duration::ofDays)));
        return Combinators.combine(Arbitraries.of(Trouble.values()), by, Arbitraries.of(true, false))
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private Salts replica() {
        return new Salts(shelf, clock, new SecureRandom());
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return Math.abs(day.toEpochDay() - today.toEpochDay()) <= 1;
    }

    private static String hex(byte[] salt) {
        return HexFormat.of().formatHex(salt);
    }
}
