package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.Refusal;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks behind a door keeps nobody waiting in front of it. */
class DoorFaultTest {
    private static final String PATH = "/v1/broken";

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("a fault of ours"),
                new StackOverflowError(),
                new NoClassDefFoundError("a class that is not there"),
                new AssertionError("what cannot be"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isAnsweredAtOnceWhereverItBreaks(Throwable fault) throws Exception {
        for (Desk desk : new Desk[] {breaksAtOnce(fault), breaksLater(fault)}) {
            try (DoorServer server = new DoorServer((doors, router) ->
                            doors.open(router, PATH, DoorTerms.DROP_IN, Map.of(HttpMethod.POST, desk)));
                    RawConnection connection = server.connect()) {
                // When
                RawResponse answer =
                        connection.send(Requests.post(PATH, "{\"a\":1}")).response();
                RawResponse next =
                        connection.send(Requests.post(PATH, "{\"a\":1}")).response();

                // Then
                assertThat(answer.status()).isEqualTo(202);
                assertThat(next.status()).isEqualTo(202);
            }
        }
    }

    private static Desk breaksAtOnce(Throwable fault) {
        return new BrokenDesk(() -> {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        });
    }

    private static Desk breaksLater(Throwable fault) {
        return new BrokenDesk(() -> CompletableFuture.failedStage(fault));
    }

    private record BrokenDesk(Supplier<CompletionStage<DoorAnswer>> answer) implements Desk {
        @Override
        public Pending take(DoorRequest request, byte[] body) {
            return new Pending(answer.get(), () -> DoorAnswer.empty(202));
        }

        @Override
        public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
            assertThat(reason).isEqualTo(Refusal.UNTREATABLE);
            return DoorAnswer.empty(202);
        }

        @Override
        public DoorAnswer postpone(DoorRequest request) {
            return DoorAnswer.empty(503);
        }
    }
}
