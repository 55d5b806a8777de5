package dev.candor.store.commit;

import dev.candor.store.client.KnownClients;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import dev.candor.store.partition.MissingPartitions;
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

    @Inject
    MissingPartitions partitions;

    private final KnownClients known = new KnownClients();

    /** How many writers can be at work at once: one connection is left for the books, and one to ask what became of a commit. */
    public int most() {
        return pool.getConfiguration().connectionPoolConfiguration().maxSize() - 2;
    }

    /** The transaction of one more writer; not to be shared, as its buffers are its own. */
    public Committing create() {
        GroupTransaction transaction = new GroupTransaction(pool, clock, random, new Memory(seen, known));
        return part -> commit(transaction, part);
    }

    private void commit(GroupTransaction transaction, GroupPart part) throws GroupFailure {
        long begun = System.nanoTime();
        try {
            transaction.commit(part);
        } catch (GroupFailure e) {
            if (e.kind() != GroupFailure.Kind.UNPLACED) {
                throw e;
            }
            throw partitions.madeSince(begun) ? GroupFailure.again() : e.inContent();
        }
    }

    /** Whoever is asked what became of a transaction. */
    public Fate fate() {
        return new Fate(pool);
    }

    /** What a writer needs of its transaction. */
    @FunctionalInterface
    public interface Committing {
        /**
         * Commits the rows and notes each one's answer in its group. A partition that is missing is made.
         *
         * @throws GroupFailure if the rows are not on disk, or it could not be found out whether they are
         */
        void commit(GroupPart part) throws GroupFailure;
    }
}
