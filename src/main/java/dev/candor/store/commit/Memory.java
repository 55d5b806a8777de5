package dev.candor.store.commit;

import dev.candor.store.client.KnownClients;
import dev.candor.store.seen.SeenMemory;

/**
 * What the writers of a process remember together, so that groups need not ask for it.
 *
 * @param seen keys of events that came lately
 * @param clients numbers of clients
 */
public record Memory(SeenMemory seen, KnownClients clients) {
    /** One that knows nothing yet. */
    public static Memory empty() {
        return new Memory(new SeenMemory(), new KnownClients());
    }
}
