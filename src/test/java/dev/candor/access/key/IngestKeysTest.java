package dev.candor.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.access.key.IngestKeys.IngestKey;
import dev.candor.event.ProjectId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngestKeysTest {
    private static final ProjectId PROJECT = new ProjectId("key-test");
    private static final int NUMBER = 900_001;

    @Inject
    IngestKeys keys;

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> IngestKeyRow.delete("projectId", NUMBER));
        keys.refresh();
    }

    @Test
    void makesOneKeyAndKnowsItAtOnce() {
        IngestKey key = keys.ensureOne(PROJECT, NUMBER);

        assertThat(key.key()).matches("ck_key-test_[0-9A-Za-z]{24}");
        assertThat(keys.projectOf(key.key())).contains(PROJECT);
    }

    @Test
    void keepsTheKeyThatAProjectHas() {
        IngestKey first = keys.ensureOne(PROJECT, NUMBER);

        IngestKey again = keys.ensureOne(PROJECT, NUMBER);

        assertThat(again).isEqualTo(first);
        assertThat(keys.list(NUMBER)).containsExactly(first);
    }

    @Test
    void forgetsARevokedKeyWithTheNextReading() {
        // Given
        IngestKey key = keys.ensureOne(PROJECT, NUMBER);
        QuarkusTransaction.requiringNew()
                .run(() -> IngestKeyRow.update("revokedAt = ?1 where keyText = ?2", Instant.EPOCH, key.key()));

        // When
        keys.refresh();

        // Then
        assertThat(keys.projectOf(key.key())).isEmpty();
    }

    @Test
    void knowsNothingElse() {
        keys.ensureOne(PROJECT, NUMBER);

        assertThat(keys.projectOf("ck_key-test_000000000000000000000000")).isEmpty();
        assertThat(keys.projectOf("")).isEmpty();
    }
}
