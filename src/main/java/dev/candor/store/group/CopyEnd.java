package dev.candor.store.group;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Sends rows of one COPY, all at once, so that its connection can be used or ended afterwards whatever happens. */
public final class CopyEnd {
    private CopyEnd() {}

    /** Sends the first bytes of a buffer and ends the COPY. */
    public static void send(CopyIn copy, byte[] rows, int length) throws SQLException {
        try {
            copy.writeToCopy(rows, 0, length);
            copy.endCopy();
        } catch (SQLException e) {
            // A connection that dies within a COPY stays locked for it: whoever rolled it back would wait for ever.
            cancel(copy, e);
            throw e;
        }
    }

    private static void cancel(CopyIn copy, SQLException cause) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
