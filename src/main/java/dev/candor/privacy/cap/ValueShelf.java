package dev.candor.privacy.cap;

import java.sql.SQLException;
import java.util.List;

/** Where replicas share the values of two days, and where they outlive a restart. */
interface ValueShelf {
    /**
     * A property whose values are counted.
     *
     * @param project the project's number in the database
     * @param eventType the event type's number in the database
     * @param path the property, as its definition writes it
     */
    record WatchedProperty(int project, int eventType, String path) {}

    /**
     * Values of a property that a day brought.
     *
     * @param day a UTC day, counted from 1970
     * @param known whether they were known before that day; else they were fresh
     * @param values their hashes
     */
    record Brought(WatchedProperty property, long day, boolean known, Hashes values) {}

    /** The key that everybody hashes under; the one that is offered, if there is none yet. */
    SipHash keyOr(SipHash offered) throws SQLException;

    /** All that lies there. */
    List<Brought> read() throws SQLException;

    /** Adds to it. */
    void add(List<Brought> more) throws SQLException;

    /** Leaves only what the UTC days between these brought, both included. */
    void keepOnly(long from, long to) throws SQLException;
}
