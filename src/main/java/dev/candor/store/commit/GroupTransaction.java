package dev.candor.store.commit;

import dev.candor.store.client.Clients;
import dev.candor.store.client.Visitors;
import dev.candor.store.commit.Fate.Verdict;
import dev.candor.store.delta.Deltas;
import dev.candor.store.group.ArrivalDays;
import dev.candor.store.group.EventIds;
import dev.candor.store.group.GroupFailure;
import dev.candor.store.group.GroupPart;
import dev.candor.store.group.Sent;
import dev.candor.store.group.Tally;
import dev.candor.store.intake.IntakeTable;
import dev.candor.store.seen.Seen;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Brings rows to disk, all or none (ADR 3): {@code commit} is the seventh hop of an event.
 *
 * <p>One for each writer: its buffers are used again for every group, so it is no thing for two threads.
 */
public final class GroupTransaction {
    /** The advisory lock that an erasure takes alone, once its tombstone is committed: then no open group can have missed it. */
    public static final long ERASURE_LOCK = 0x63616E646F72L;

    /** How long after its begin a transaction's fate is asked for: the callers wait, and then are told that it failed. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();

    private final DataSource pool;
    private final Clock clock;
    private final Fate fate;
    private final Clients clients;
    private final Visitors visitors;
    private final Seen seen;
    private final ArrivalDays days = new ArrivalDays();
    private final Tally tally = new Tally();
    private final RowCopy rows;
    private final Deltas deltas;
    private final IntakeTable books;

    /** One of several, whose memory they share. */
    public GroupTransaction(DataSource pool, Clock clock, SecureRandom random, Memory memory) {
        this.pool = pool;
        this.clock = clock;
        fate = new Fate(pool);
        clients = new Clients(memory.clients());
        seen = new Seen(memory.seen());
        visitors = new Visitors(random);
        EventIds ids = new EventIds(random);
        rows = new RowCopy(ids, clients, visitors);
        deltas = new Deltas(ids, clients, visitors);
        books = new IntakeTable(random);
    }

    /**
     * Commits the rows and notes each one's answer in its group.
     *
     * @throws GroupFailure if the rows are not on disk, or it could not be found out whether they are
     */
    public void commit(GroupPart part) throws GroupFailure {
        long begun = System.nanoTime();
        try {
            attempt(part);
        } catch (GroupFailure e) {
            makeClear(e, begun + PATIENCE_NANOS);
        }
        days.committed();
        clients.committed();
        seen.committed(today());
    }

    private void attempt(GroupPart part) throws GroupFailure {
        boolean committed = false;
        Connection connection = connect();
        try {
            Sent sent = fill(connection, part);
            commit(connection, sent);
            committed = true;
        } finally {
            // Before the pool gets it back: an open transaction would be committed there.
            end(connection, committed);
        }
    }

    /** Returns if the transaction is on disk after all. */
    private void makeClear(GroupFailure failure, long deadline) throws GroupFailure {
        Sent sent = failure.sent();
        Verdict verdict = sent == null ? Verdict.UNKNOWN : fate.of(sent, deadline);
        switch (verdict) {
            case KEPT -> {}
            case GONE -> throw failure.nothingKept();
            case UNKNOWN -> throw failure;
        }
    }

    private Connection connect() throws GroupFailure {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            forget();
            throw GroupFailure.ofConnecting(e);
        }
    }

    private Sent fill(Connection connection, GroupPart part) throws GroupFailure {
        try {
            connection.setAutoCommit(false);
            // First: whoever held the lock alone has committed its tombstone before we look.
            ErasureLock.Held lock = ErasureLock.share(connection);
            days.meet(lock.epoch().life());
            clients.resolve(connection, part, today(), lock.epoch());
            seen.mark(connection, part, lock.epoch().life());
            visitors.resolve(connection, part);
            rows.copy(connection, part);
            deltas.write(connection, part);
            days.write(connection, part);
            books.add(connection, clock.instant(), tally.of(part));
            return new Sent(
                    lock.transaction(), connection.unwrap(PGConnection.class).getBackendPID(), rows.witness());
        } catch (Seen.Known e) {
            throw GroupFailure.again();
        } catch (SQLException e) {
            throw GroupFailure.beforeCommit(e);
        } catch (RuntimeException e) {
            throw GroupFailure.ofFault(e);
        }
    }

    private static void commit(Connection connection, Sent sent) throws GroupFailure {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw GroupFailure.ofCommit(e, sent);
        } catch (RuntimeException | Error e) {
            // Whatever broke, the word may have reached the server.
            throw GroupFailure.ofUnansweredCommit(sent);
        }
    }

    private void end(Connection connection, boolean committed) {
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The connection is lost, so the server ends the transaction, and what it remembered may be lost too.
            forget();
        }
    }

    private void forget() {
        days.forget();
        seen.forget();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
