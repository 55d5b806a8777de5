package dev.candor.ingest;

import dev.candor.event.Event;

final class ForgesEvent {
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
