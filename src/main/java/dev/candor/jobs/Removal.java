package dev.candor.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Removes rows that are past their term, some in a transaction: whoever needs one of them just now waits for a moment. Blocking. */
@ApplicationScoped
public class Removal {
    /** Rows of a transaction. */
    static final int SOME = 10_000;

    @Inject
    DataSource dataSource;

    /**
     * Removes all rows that are past their term.
     *
     * @param table the room's own table
     * @param past which rows those are, with one parameter
     * @param end the parameter: a day or a moment
     * @return how many they were
     * @throws IllegalStateException if some are left, because the database failed
     */
    public long remove(String table, String past, Object end) {
        String sql = "delete from " + table + " where ctid = any(array(select ctid from " + table + " where " + past
                + " limit " + SOME + "))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, end);
            long count = 0;
            int some;
            do {
                some = statement.executeUpdate();
                count += some;
            } while (some == SOME);
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the rows of " + table + " that are past their term cannot be removed: SQL state "
                            + e.getSQLState(),
                    e);
        }
    }
}
