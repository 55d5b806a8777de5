package dev.candor.wire;

import dev.candor.event.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What sits behind a door and deals with one kind of request. Called on the event loop: never blocks.
 */
public interface Desk {

    /** An answer for which the body need not be read. */
    default Optional<DoorAnswer> greet(DoorRequest request) {
        return Optional.empty();
    }

    /** Takes what was sent. */
    Pending take(DoorRequest request, byte[] body);

    /** Answers a request whose body could not be had: too large, too slow, in an encoding not offered. */
    DoorAnswer turnAway(DoorRequest request, Refusal reason);

    /** Answers a request whose body there is no room for now. */
    DoorAnswer postpone(DoorRequest request);

    /**
     * An answer to come.
     *
     * @param answer may complete on any thread
     * @param otherwise what is answered if the door's patience ends first; seldom asked
     */
    record Pending(CompletionStage<DoorAnswer> answer, Supplier<DoorAnswer> otherwise) {

        /** An answer that is there. */
        public static Pending now(DoorAnswer answer) {
            return new Pending(CompletableFuture.completedStage(answer), () -> answer);
        }
    }
}
