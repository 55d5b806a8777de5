package dev.candor.ops.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready means: the database answers within moments. Says yes or no and nothing else; Quarkus' own check would quote the
 * driver's words, and with them host, database and login.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final DataSource database;
    private final Executor thread;
    private @Nullable CompletableFuture<Boolean> underWay;

    @Inject
    DatabaseHealth(DataSource database) {
        this(database, Thread::startVirtualThread);
    }

    DatabaseHealth(DataSource database, Executor thread) {
        this.database = database;
        this.thread = thread;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return ask().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException no) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One question at a time: a database that hangs must not collect threads. */
    private synchronized CompletableFuture<Boolean> ask() {
        CompletableFuture<Boolean> question = underWay;
        if (question == null || question.isDone()) {
            question = CompletableFuture.supplyAsync(this::isValid, thread);
            underWay = question;
        }
        return question;
    }

    private boolean isValid() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid((int) LONGEST.toSeconds());
        } catch (SQLException away) {
            return false;
        }
    }
}
