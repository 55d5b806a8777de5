package dev.candor.ops.log;

import dev.candor.web.error.PlainFault;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;

/**
 * What is told of an exception. PostgreSQL quotes the value that it could not take in the first line of its message ({@code
 * invalid input syntax for type integer: "..."}), the driver quotes a whole statement, and wrappers repeat both: such words stay
 * out, and the code (PostgreSQL's manual, appendix A) says what went wrong.
 */
final class FaultWords {
    /** Classes of codes whose messages speak of connections, rights, names and resources, never of a value. */
    private static final Set<String> TELLABLE =
            Set.of("08", "0A", "25", "28", "3D", "40", "42", "53", "55", "57", "58");

    private FaultWords() {}

    static String of(Throwable fault) {
        return isTellable(fault) && !repeatsUntellable(fault) ? Escapes.of(fault.toString()) : nameOf(fault);
    }

    private static String nameOf(Throwable fault) {
        String name = PlainFault.nameOf(fault);
        return fault instanceof SQLException failed ? name + ": SQL state " + failed.getSQLState() : name;
    }

    private static boolean isTellable(Throwable fault) {
        if (!(fault instanceof SQLException failed)) {
            return true;
        }
        String state = failed.getSQLState();
        return !(failed instanceof BatchUpdateException)
                && state != null
                && state.length() == 5
                && TELLABLE.contains(state.substring(0, 2));
    }

    private static boolean repeatsUntellable(Throwable fault) {
        String words = fault.toString();
        Throwable cause = fault.getCause();
        for (int depth = 0; cause != null && depth < 12; depth++) {
            String message = cause.getMessage();
            if (!isTellable(cause) && message != null && words.contains(message)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
