package dev.candor.wire.defined;

import dev.candor.event.Refusal;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorAnswer;
import dev.candor.wire.DoorRequest;
import java.util.Optional;

/** Answers {@code OPTIONS} at a door that pages of other origins may not send to. */
final class NoPreflight implements Desk {
    private final DoorAnswer answer;

    NoPreflight(String methods) {
        answer = DoorAnswer.empty(405).with("Allow", methods);
    }

    @Override
    public Optional<DoorAnswer> greet(DoorRequest request) {
        return Optional.of(answer);
    }

    @Override
    public Pending take(DoorRequest request, byte[] body) {
        return Pending.now(answer);
    }

    @Override
    public DoorAnswer turnAway(DoorRequest request, Refusal reason) {
        return answer;
    }

    @Override
    public DoorAnswer postpone(DoorRequest request) {
        return answer;
    }
}
