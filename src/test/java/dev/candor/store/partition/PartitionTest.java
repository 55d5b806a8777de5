package dev.candor.store.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartitionTest {
    @Test
    void isNamedAfterItsDay() {
        // Given
        Partition partition = new Partition("event", LocalDate.of(2026, 3, 1));

        // When
        String table = partition.table();

        // Then
        assertThat(table).isEqualTo("event_20260301");
        assertThat(Partition.named(table)).contains(partition);
    }

    @Test
    void isNoOtherTable() {
        assertThat(Partition.named("account_20260301")).isEmpty();
        assertThat(Partition.named("event_day")).isEmpty();
    }
}
