package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Outcome;
import dev.candor.event.Refusal;
import dev.candor.wire.batch.answer.Status;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document says what the code does. */
class OpenApiTest {

    @Test
    void listsEveryWordForAResult() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Status status : Status.values()) {
            words.add(status.word());
        }

        assertThat(OpenApi.read().words("Status")).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void listsEveryReason() throws IOException {
        Stream<String> refusals = Arrays.stream(Refusal.values()).map(Refusal::code);
        Stream<String> sheds = Arrays.stream(Outcome.Shed.Reason.values()).map(Outcome.Shed.Reason::code);

        assertThat(OpenApi.read().words("Reason"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(refusals, sheds, Stream.of("gone", "unavailable"))
                        .flatMap(reasons -> reasons)
                        .toList());
    }

    @Test
    void listsEveryStatusOfHttp() throws IOException {
        Set<String> statuses = new TreeSet<>(List.of("405"));
        for (Status status : Status.values()) {
            statuses.add(Integer.toString(status.http()));
        }
        for (Refusal reason : Refusal.values()) {
            statuses.add(Integer.toString(Status.http(reason)));
        }

        assertThat(OpenApi.read().statuses()).containsExactlyInAnyOrderElementsOf(statuses);
    }
}
