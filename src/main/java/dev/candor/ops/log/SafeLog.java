package dev.candor.ops.log;

import dev.candor.web.error.PlainFault;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * Stands before each handler. Details (everything below INFO) are told by this house only, because libraries print requests,
 * statements and their parameters there; and no value can end a line, colour a terminal or turn its reading order.
 */
@LoggingFilter(name = SafeLog.NAME)
public final class SafeLog implements Filter {
    static final String NAME = "candor";
    private static final String HOUSE = "dev.candor.";

    /** Puts message and parameters together, in whichever of the styles the event has. */
    private static final ExtFormatter WORDS = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord event) {
            return formatMessage(event);
        }
    };

    @Override
    public boolean isLoggable(LogRecord event) {
        if (event.getLevel().intValue() < Level.INFO.intValue() && !isOurs(event.getLoggerName())) {
            return false;
        }
        if (event.getThrown() != null) {
            event.setThrown(PlainFault.of(event.getThrown(), FaultWords::of));
        }
        rewrite(event);
        return true;
    }

    private static void rewrite(LogRecord event) {
        String words = WORDS.formatMessage(event);
        String safe = words == null ? "" : Escapes.of(words);
        if (event instanceof ExtLogRecord extended) {
            extended.setMessage(safe, FormatStyle.NO_FORMAT);
        } else {
            event.setMessage(safe);
        }
        event.setParameters(null);
    }

    private static boolean isOurs(@Nullable String logger) {
        return logger != null && logger.startsWith(HOUSE);
    }
}
