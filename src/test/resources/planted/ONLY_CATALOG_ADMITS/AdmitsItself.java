package dev.candor.privacy;

import dev.candor.event.admitted.AdmittedEvent;

final class AdmitsItself {
    AdmittedEvent make(AdmittedEvent other) {
        return new AdmittedEvent(
                other.type(),
                other.definitionVersion(),
                other.retention(),
                other.eventId(),
                other.identity(),
                other.mentions(),
                other.properties(),
                other.versionProperty(),
                other.asks(),
                other.cells(),
                other.dropped(),
                other.droppedCount(),
                other.misfits());
    }
}
