package dev.candor.store;

final class WritesAdmitted {
    void write(java.util.List<dev.candor.event.admitted.AdmittedEvent> events) {}
}
