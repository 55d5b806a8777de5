package dev.candor.privacy.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.privacy.cap.ValueShelf.WatchedProperty;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Restarts, replicas, midnights and shelves that are away, without a database. */
class SharedValuesTest {
    private static final int CAP = 100;
    private static final long MONDAY = 20_000;
    private static final long TUESDAY = MONDAY + 1;
    private static final EventTypeId TYPE = new EventTypeId(new ProjectId("refine"), "app.start", 2, 7);

    private final FakeShelf shelf = new FakeShelf();

    @Test
    void knowsYesterdaysWordsAfterARestartInTheMiddleOfAFlood() throws SQLException {
        DistinctValues before = started(MONDAY);
        send(before, 0, 50, MONDAY);
        before.share(shelf, MONDAY);

        DistinctValues after = started(TUESDAY);
        send(after, 1_000, 9_000, TUESDAY);

        assertThat(IntStream.range(0, 50)).allMatch(i -> admits(after, "word" + i, TUESDAY));
        assertThat(admits(after, "new", TUESDAY)).isFalse();
    }

    @Test
    void givesNoSecondCapToADayThatWasRestarted() throws SQLException {
        DistinctValues before = started(MONDAY);
        send(before, 0, 5_000, MONDAY);
        before.share(shelf, MONDAY);

        DistinctValues after = started(MONDAY);

        assertThat(admits(after, "new", MONDAY)).isFalse();
        assertThat(IntStream.range(0, 5_000).filter(i -> admits(after, "word" + i, MONDAY)))
                .hasSize(CAP);
    }

    @Test
    void carriesOnWhatWasKnownThroughRestartsAndFloods() throws SQLException {
        DistinctValues values = started(MONDAY);
        send(values, 0, 50, MONDAY);
        values.share(shelf, MONDAY);
        for (int day = 1; day < 6; day++) {
            values = started(MONDAY + day);
            send(values, 1_000 * day, 1_000 * day + 900, MONDAY + day);
            send(values, 0, 50, MONDAY + day);
            values.share(shelf, MONDAY + day);
        }
        DistinctValues last = started(MONDAY + 6);

        assertThat(IntStream.range(0, 50)).allMatch(i -> admits(last, "word" + i, MONDAY + 6));
    }

    @Test
    void aReplicaLearnsFromAnotherAndSharesItsCap() throws SQLException {
        DistinctValues one = started(MONDAY);
        DistinctValues other = started(MONDAY);
        send(one, 0, 60, MONDAY);
        one.share(shelf, MONDAY);
        other.share(shelf, MONDAY);

        assertThat(IntStream.range(1_000, 2_000).filter(i -> admits(other, "word" + i, MONDAY)))
                .hasSize(CAP - 60);
        other.share(shelf, MONDAY);
        one.share(shelf, TUESDAY);
        send(one, 5_000, 9_000, TUESDAY);
        assertThat(IntStream.range(1_000, 1_000 + CAP - 60)).allMatch(i -> admits(one, "word" + i, TUESDAY));
    }

    /** At midnight each replica turns by itself, before it can look at the shelf. */
    @Test
    void knowsAtMidnightWhatCameBackToAnotherReplicaOnly() throws SQLException {
        DistinctValues one = started(MONDAY);
        send(one, 0, 10, MONDAY);
        one.share(shelf, MONDAY);
        DistinctValues other = started(TUESDAY);
        send(other, 0, 10, TUESDAY);
        other.share(shelf, TUESDAY);
        one.share(shelf, TUESDAY);

        send(one, 5_000, 9_000, TUESDAY + 1);

        assertThat(IntStream.range(0, 10)).allMatch(i -> admits(one, "word" + i, TUESDAY + 1));
    }

    @Test
    void learnsOfTheLastMinutesOfAnotherReplicaAfterMidnight() throws SQLException {
        DistinctValues one = started(MONDAY);
        DistinctValues other = started(MONDAY);
        send(one, 0, 10, MONDAY);
        other.share(shelf, TUESDAY);
        one.share(shelf, TUESDAY);

        other.share(shelf, TUESDAY);
        send(other, 5_000, 9_000, TUESDAY);

        assertThat(IntStream.range(0, 10)).allMatch(i -> admits(other, "word" + i, TUESDAY));
    }

    @Test
    void writesEachHashOnce() throws SQLException {
        DistinctValues values = started(MONDAY);
        send(values, 0, 50, MONDAY);
        values.share(shelf, MONDAY);
        values.share(shelf, MONDAY);
        assertThat(shelf.size()).isEqualTo(50);

        send(values, 0, 50, TUESDAY);
        values.share(shelf, TUESDAY);
        values.share(shelf, TUESDAY);

        assertThat(shelf.size()).isEqualTo(100);
    }

    @Test
    void fillsAShelfThatACrashEmptied() throws SQLException {
        DistinctValues values = started(MONDAY);
        send(values, 0, 50, MONDAY);
        values.share(shelf, MONDAY);
        send(values, 40, 60, TUESDAY);
        shelf.crash();

        values.share(shelf, TUESDAY);

        DistinctValues after = started(TUESDAY);
        send(after, 1_000, 9_000, TUESDAY);
        assertThat(IntStream.range(0, 60)).allMatch(i -> admits(after, "word" + i, TUESDAY));
    }

    @Test
    void goesOnInMemoryWhileTheShelfIsAway() throws SQLException {
        DistinctValues values = started(MONDAY);
        shelf.setAway(true);
        send(values, 0, 50, MONDAY);
        assertThatThrownBy(() -> values.share(shelf, MONDAY)).hasMessage("away");
        assertThat(admits(values, "word0", TUESDAY)).isTrue();
        shelf.setAway(false);
        values.share(shelf, TUESDAY);

        DistinctValues after = started(TUESDAY);
        send(after, 1_000, 9_000, TUESDAY);

        assertThat(IntStream.range(0, 50)).allMatch(i -> admits(after, "word" + i, TUESDAY));
    }

    @Test
    void adoptsTheKeyOfTheOthers() throws SQLException {
        DistinctValues one = started(MONDAY);
        send(one, 0, 10, MONDAY);
        one.share(shelf, MONDAY);
        DistinctValues late = Uncapped.cappedAt(CAP);
        send(late, 500, 510, MONDAY);

        late.share(shelf, MONDAY);
        send(late, 1_000, 9_000, MONDAY);

        assertThat(IntStream.range(0, 10)).allMatch(i -> admits(late, "word" + i, MONDAY));
    }

    @Test
    void leavesNothingOnTheShelfBeyondItsTerm() throws SQLException {
        DistinctValues values = started(MONDAY);
        send(values, 0, 50, MONDAY);
        values.share(shelf, MONDAY);

        assertThat(values.share(shelf, TUESDAY)).isZero();
        assertThat(values.share(shelf, TUESDAY + 1)).isPositive();

        assertThat(shelf.size()).isZero();
    }

    @Test
    void forgetsWhatAClockWroteThatWasFarAhead() throws SQLException {
        DistinctValues values = started(MONDAY + 3_650);
        send(values, 0, 50, MONDAY + 3_650);
        values.share(shelf, MONDAY + 3_650);

        started(MONDAY);

        assertThat(shelf.size()).isZero();
    }

    @Test
    void loadsNoMoreThanTheCap() throws SQLException {
        for (int replica = 0; replica < 5; replica++) {
            DistinctValues values = Uncapped.cappedAt(CAP);
            values.share(shelf, MONDAY);
            send(values, 1_000 * replica, 1_000 * replica + 900, TUESDAY);
            shelf.add(values.of(TYPE).exchange(new WatchedProperty(2, 7, "version"), Shelved.empty(), TUESDAY));
        }
        assertThat(shelf.size()).isGreaterThan(2 * CAP);

        DistinctValues values = started(TUESDAY + 1);

        assertThat(IntStream.range(0, 5_000).filter(i -> admits(values, "word" + i, TUESDAY + 1)))
                .hasSizeLessThanOrEqualTo(2 * CAP);
        assertThat(values.bytes()).isLessThan(10_000);
    }

    private DistinctValues started(long day) throws SQLException {
        DistinctValues values = Uncapped.cappedAt(CAP);
        values.share(shelf, day);
        return values;
    }

    private static void send(DistinctValues values, int from, int to, long day) {
        IntStream.range(from, to).forEach(i -> admits(values, "word" + i, day));
    }

    private static boolean admits(DistinctValues values, String word, long day) {
        return values.of(TYPE).reasonAgainst("version", word, Bringers.on(day)) == null;
    }
}
