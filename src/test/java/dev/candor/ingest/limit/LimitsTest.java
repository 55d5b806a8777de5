package dev.candor.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.privacy.NetworkKey;
import dev.candor.privacy.NetworkKey.Kind;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MOST_MEMORY = 32 * 1024 * 1024;

    private final Random random = new Random(29);
    private final AtomicLong now = new AtomicLong();
    private final Limits limits = TestLimits.small(now::get);

    @Test
    void aNetworkHasABurstAndItsRate() {
        assertThat(taken(100, i -> single(1))).isEqualTo(10);
        now.addAndGet(2 * SECOND);
        assertThat(taken(100, i -> single(1))).isEqualTo(2);
        assertThat(taken(100, i -> single(2))).isEqualTo(10);
    }

    @Test
    void whoeverChangesHisNetworkWithinASiteIsLimitedAsASite() {
        long site = random.nextLong();

        assertThat(taken(1_000, i -> new NetworkKey(Kind.NESTED, random.nextLong(), site)))
                .isEqualTo(30);
    }

    @Test
    void oneNetworkOfASiteCannotUseUpAllOfIt() {
        assertThat(taken(1_000, i -> new NetworkKey(Kind.NESTED, 1, 9))).isEqualTo(10);
        assertThat(taken(1_000, i -> new NetworkKey(Kind.NESTED, 2, 9))).isEqualTo(10);
    }

    @Test
    void sendersThatCannotBeToldApartShareMore() {
        assertThat(taken(1_000, i -> new NetworkKey(Kind.SHARED, 0, 0))).isEqualTo(100);
        assertThat(taken(1_000, i -> new NetworkKey(Kind.EXEMPT, 0, 0))).isEqualTo(1_000);
    }

    /** One million sources, real or made up, of both kinds; between them one that never stops. */
    @Test
    void aFloodOfSourcesNeitherTakesMemoryNorHidesOneAmongThem() {
        NetworkKey heavy = single(random.nextLong());
        long before = limits.bytes();
        int taken = 0;
        for (int source = 0; source < 1_000_000; source++) {
            limits.takeOne(source % 2 == 0 ? single(random.nextLong()) : nested());
            taken += limits.takeOne(heavy) ? 1 : 0;
            now.addAndGet(SECOND / 100_000);
        }

        // Ten seconds of one a second, and the burst.
        assertThat(taken).isBetween(10, 20);
        assertThat(limits.bytes()).isEqualTo(before).isLessThanOrEqualTo(MOST_MEMORY);
    }

    /** The same flood with the figures that are shipped, against somebody who sends an event now and then. */
    @Test
    void aFloodOfSourcesDoesNotSilenceAnHonestOne() {
        Limits shipped = new Limits(new TestLimits(50, 3000, 200, 12_000, 1_000, 60_000), now::get);
        NetworkKey honest = single(random.nextLong());
        int refused = 0;
        for (int source = 0; source < 1_000_000; source++) {
            shipped.takeOne(single(random.nextLong()));
            if (source % 1_000 == 0) {
                refused += shipped.takeOne(honest) ? 0 : 1;
            }
            now.addAndGet(SECOND / 100_000);
        }

        assertThat(refused).isZero();
    }

    private long taken(int attempts, LongFunction<NetworkKey> sender) {
        return LongStream.range(0, attempts)
                .filter(attempt -> limits.takeOne(sender.apply(attempt)))
                .count();
    }

    private static NetworkKey single(long key) {
        return new NetworkKey(Kind.SINGLE, key, key);
    }

    private NetworkKey nested() {
        return new NetworkKey(Kind.NESTED, random.nextLong(), random.nextLong());
    }
}
