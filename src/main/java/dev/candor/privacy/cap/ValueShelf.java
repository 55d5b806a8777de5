package dev.candor.privacy.cap;

import java.sql.SQLException;
import java.util.List;

/** Where replicas share the values of two days, and where they outlive a restart. */
interface ValueShelf {
    /** The key that everybody hashes under; the one that is offered, if there is none yet. */
    SipHash keyOr(SipHash offered) throws SQLException;

    /** All that lies there. */
    List<Brought> read() throws SQLException;

    /** Adds to it. */
    void add(List<Brought> more) throws SQLException;

    /** Leaves only what the UTC days between these brought, both included. */
    void keepOnly(long from, long to) throws SQLException;
}
