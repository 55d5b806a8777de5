package dev.candor.ops.check;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ready means: the database answers within moments, and keeps what it acknowledges. Says yes or no and nothing else; Quarkus' own
 * check would quote the driver's words, and with them host, database and login. The log says more, once at each change.
 *
 * <p>Has a connection of its own: pages that keep all of theirs busy must not take the doors out of service.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final DataSource database;
    private final Executor thread;
    private @Nullable CompletableFuture<State> underWay;
    private State last = State.WELL;

    /** How the database is. */
    private enum State {
        WELL,
        SILENT,
        FORGETFUL
    }

    @Inject
    DatabaseHealth(@io.quarkus.agroal.DataSource("watch") AgroalDataSource database) {
        this(database, Thread::startVirtualThread);
    }

    DatabaseHealth(DataSource database, Executor thread) {
        this.database = database;
        this.thread = thread;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(isWell()).build();
    }

    /** Looks, also if nobody asks for health: an operator reads of it in the log. */
    @Scheduled(
            identity = "database",
            every = "15s",
            delayed = "15s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        isWell();
    }

    private boolean isWell() {
        State state = state();
        if (state == State.SILENT) {
            tell(state, List.of());
        }
        return state == State.WELL;
    }

    private State state() {
        try {
            return ask().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException no) {
            return State.SILENT;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return State.SILENT;
        }
    }

    /** One question at a time: a database that hangs must not collect threads. */
    private synchronized CompletableFuture<State> ask() {
        CompletableFuture<State> question = underWay;
        if (question == null || question.isDone()) {
            question = CompletableFuture.supplyAsync(this::answer, thread);
            underWay = question;
        }
        return question;
    }

    private State answer() {
        try (Connection connection = database.getConnection()) {
            List<ConfigurationChecks.Finding> findings = ConfigurationChecks.ofRunning(connection);
            State state = findings.isEmpty() ? State.WELL : State.FORGETFUL;
            tell(state, findings);
            return state;
        } catch (SQLException away) {
            return State.SILENT;
        }
    }

    private synchronized void tell(State state, List<ConfigurationChecks.Finding> findings) {
        if (state == last) {
            return;
        }
        last = state;
        switch (state) {
            case WELL -> LOG.info("The database answers, and keeps what it acknowledges: ready");
            case SILENT -> LOG.warn("The database does not answer: not ready");
            case FORGETFUL -> LOG.errorf("The database forgets what it acknowledges, not ready: %s", findings);
        }
    }
}
