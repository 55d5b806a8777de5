package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.wire.RawResponse;
import dev.candor.wire.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is refused is told where the reason lies, if it lies in the event. */
class RefusalPointerTest {
    @RegisterExtension
    final OwnDoor door = new OwnDoor();

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_TYPE, /type",
        "INCOMPLETE, /properties",
        "UNWANTED, /properties",
        "UNTREATABLE, ''",
        "RATE_LIMITED,"
    })
    void saysWhereTheReasonLies(Refusal reason, @Nullable String pointer) throws Exception {
        // Given
        door.ingestor().endEachWith(event -> new Outcome.Refused(reason));
        String expected = reason.sentence() + (pointer == null ? "\"}" : "\",\"pointer\":\"" + pointer + "\"}");

        // When
        RawResponse single = door.exchange(event("{\"type\":\"usage\"}"));
        RawResponse batch = door.exchange(event("[{\"type\":\"usage\"}]"));

        // Then
        assertThat(single.body()).endsWith(expected);
        assertThat(batch.body()).contains(expected);
    }

    private static String event(String body) {
        return Requests.post("/v1/events", body, "Authorization: Bearer " + KnownKeys.KEY);
    }
}
