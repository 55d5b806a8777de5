package dev.candor.catalog.team;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work on definitions that one replica does at a time, in one transaction.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Turn<T> {
    /** Does the work on the transaction's connection, which it neither commits nor closes. */
    T take(Connection connection) throws SQLException;
}
