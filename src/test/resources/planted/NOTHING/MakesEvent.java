package dev.candor.privacy;

import dev.candor.event.Event;

final class MakesEvent {
    Event make(Event other) {
        return new Event(
                other.type(),
                other.definitionVersion(),
                other.receivedAt(),
                other.expiresOn(),
                other.key(),
                other.sender(),
                other.mentions(),
                other.version(),
                other.country(),
                other.properties(),
                other.counted(),
                other.misfits());
    }
}
