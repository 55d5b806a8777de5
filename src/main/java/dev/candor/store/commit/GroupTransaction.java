package dev.candor.store.commit;

import dev.candor.store.client.Clients;
import dev.candor.store.client.ErasureEpoch;
import dev.candor.store.client.KnownClients;
import dev.candor.store.client.Visitors;
import dev.candor.store.group.ArrivalDays;
import dev.candor.store.group.EventIds;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Tally;
import dev.candor.store.intake.IntakeTable;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Brings rows to disk, all or none (ADR 3): {@code commit} is the seventh hop of an event.
 *
 * <p>One for each writer: its buffers are used again for every group, so it is no thing for two threads.
 */
public final class GroupTransaction {
    /** The advisory lock that an erasure takes alone, once its tombstone is committed: then no open group can have missed it. */
    public static final long ERASURE_LOCK = 0x63616E646F72L;

    private final DataSource pool;
    private final Clock clock;
    private final Clients clients;
    private final Visitors visitors;
    private final ArrivalDays days = new ArrivalDays();
    private final Tally tally = new Tally();
    private final RowCopy rows;
    private final IntakeTable books;

    /** One that shares what it remembers with no other. */
    public GroupTransaction(DataSource pool, Clock clock, SecureRandom random) {
        this(pool, clock, random, new KnownClients());
    }

    /** One of several that share what they remember. */
    public GroupTransaction(DataSource pool, Clock clock, SecureRandom random, KnownClients known) {
        this.pool = pool;
        this.clock = clock;
        clients = new Clients(known);
        visitors = new Visitors(random);
        rows = new RowCopy(new EventIds(random), clients, visitors);
        books = new IntakeTable(random);
    }

    /**
     * Commits the rows and notes each one's answer in its group.
     *
     * @throws GroupFailure if the rows are not on disk, or it is unknown whether they are
     */
    public void commit(GroupPart part) throws GroupFailure {
        boolean committed = false;
        Connection connection = connect();
        try {
            fill(connection, part);
            commit(connection);
            committed = true;
        } finally {
            // Before the pool gets it back: an open transaction would be committed there.
            end(connection, committed);
        }
        days.committed();
        clients.committed();
    }

    private Connection connect() throws GroupFailure {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            days.forget();
            throw GroupFailure.ofConnecting(e);
        }
    }

    private void fill(Connection connection, GroupPart part) throws GroupFailure {
        try {
            connection.setAutoCommit(false);
            // First: whoever held the lock alone has committed its tombstone before we look.
            ErasureEpoch epoch = ErasureLock.share(connection);
            clients.resolve(connection, part, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), epoch);
            visitors.resolve(connection, part);
            rows.copy(connection, part);
            days.write(connection, part);
            books.add(connection, clock.instant(), tally.of(part));
        } catch (SQLException e) {
            throw GroupFailure.beforeCommit(e);
        } catch (RuntimeException e) {
            throw GroupFailure.ofFault(e);
        }
    }

    private static void commit(Connection connection) throws GroupFailure {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw GroupFailure.ofCommit(e);
        }
    }

    private void end(Connection connection, boolean committed) {
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The connection is lost, so the server ends the transaction, and what it remembered may be lost too.
            days.forget();
        }
    }
}
