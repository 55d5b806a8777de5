package dev.candor.store.commit;

import dev.candor.store.client.KnownClients;
import dev.candor.store.seen.SeenMemory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;

/** Makes each writer the transaction it uses for all of its groups, on the store's own connections. */
@ApplicationScoped
public class GroupTransactions {
    @Inject
    @DataSource("store")
    AgroalDataSource pool;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    @Inject
    SeenMemory seen;

    private final KnownClients known = new KnownClients();

    /** How many writers can be at work at once: one connection is left for the books, and one to ask what became of a commit. */
    public int most() {
        return pool.getConfiguration().connectionPoolConfiguration().maxSize() - 2;
    }

    /** The transaction of one more writer; not to be shared, as its buffers are its own. */
    public GroupTransaction create() {
        return new GroupTransaction(pool, clock, random, new Memory(seen, known));
    }

    /** Whoever is asked what became of a transaction. */
    public Fate fate() {
        return new Fate(pool);
    }
}
