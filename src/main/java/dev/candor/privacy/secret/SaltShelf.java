package dev.candor.privacy.secret;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where replicas share the salts of the days. */
interface SaltShelf {
    /** What lies there. */
    Map<LocalDate, byte[]> read() throws SQLException;

    /**
     * Replaces what lies there, alone in the cluster.
     *
     * @param renewal from what lies there to what shall lie there
     * @return what lies there now
     */
    Map<LocalDate, byte[]> replace(UnaryOperator<Map<LocalDate, byte[]>> renewal) throws SQLException;
}
