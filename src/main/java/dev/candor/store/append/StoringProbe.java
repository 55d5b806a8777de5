package dev.candor.store.append;

import dev.candor.jobs.DatabaseTrouble;
import dev.candor.jobs.Probe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whether events are stored: a database may answer every question and take nothing. */
@Singleton
class StoringProbe implements Probe {
    private final CopyEventStore store;

    @Inject
    StoringProbe(CopyEventStore store) {
        this.store = store;
    }

    @Override
    public String about() {
        return "storing";
    }

    @Override
    public Finding look() {
        return store.trouble()
                .map(StoringProbe::warning)
                .orElseGet(() -> Finding.good("The last events that came were stored."));
    }

    private static Finding warning(DatabaseTrouble trouble) {
        return Finding.warning(
                "Events are not stored: the database " + trouble.words()
                        + ". Clients of our own dialect are told to send again; those of drop-in dialects lose what they send.");
    }
}
