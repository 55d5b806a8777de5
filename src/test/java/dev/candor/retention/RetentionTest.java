package dev.candor.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.jobs.Leases;
import dev.candor.jobs.RetentionItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final List<String> swept = new ArrayList<>();

    @Test
    void sweepsTheOthersWhenOneFails() {
        // Given
        Retention retention = retention(true);

        // When
        retention.sweep();

        // Then
        assertThat(swept).containsExactly("a", "c");
    }

    @Test
    void leavesItToTheReplicaThatIsAtIt() {
        // Given
        Retention retention = retention(false);

        // When
        retention.sweep();

        // Then
        assertThat(swept).isEmpty();
    }

    @Test
    void listsItemsByName() {
        assertThat(retention(true).items()).extracting(RetentionItem::name).containsExactly("a", "b", "c");
    }

    private Retention retention(boolean isFree) {
        Leases leases = new Leases() {
            @Override
            public boolean tryRun(String name, Runnable work) {
                if (isFree) {
                    work.run();
                }
                return isFree;
            }
        };
        return new Retention(List.of(new Item("c", false), new Item("b", true), new Item("a", false)), leases, CLOCK);
    }

    private final class Item implements RetentionItem {
        private final String name;
        private final boolean isBroken;

        Item(String name, boolean isBroken) {
            this.name = name;
            this.isBroken = isBroken;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String term() {
            return "a day";
        }

        @Override
        public long sweep(Instant now) {
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            assertThat(now).isEqualTo(CLOCK.instant());
            swept.add(name);
            return 1;
        }
    }
}
