package dev.candor.store.commit;

import dev.candor.store.client.ErasureEpoch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What every group takes before it asks who its clients are, so that no erasure can be missed (ADR 37). */
final class ErasureLock {
    // Two statements, sent together. The second sees all that was committed before the first was granted; one statement
    // that did both would see what was there when it began to wait.
    private static final String SHARE = "select pg_advisory_xact_lock_shared(" + GroupTransaction.ERASURE_LOCK + ");"
            + " select epoch, hashtextextended(pg_relation_filepath('client'),"
            + " (extract(epoch from pg_postmaster_start_time()) * 1000000)::bigint), pg_current_xact_id() from erasure_epoch";

    private ErasureLock() {}

    /**
     * What came with the lock.
     *
     * @param transaction the number of the transaction, which is asked for should its commit not be answered
     * @param epoch as it is from then on, or as it was if an erasure waits
     */
    record Held(long transaction, ErasureEpoch epoch) {}

    /** Shares the lock until the transaction ends. */
    static Held share(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHARE)) {
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new SQLException("no epoch", "02000");
            }
            try (ResultSet row = statement.getResultSet()) {
                if (!row.next()) {
                    throw new SQLException("no epoch", "02000");
                }
                return new Held(
                        Long.parseUnsignedLong(row.getString(3)), new ErasureEpoch(row.getLong(1), row.getLong(2)));
            }
        }
    }
}
