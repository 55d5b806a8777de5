package dev.candor.ops.check;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Gives a connection of the pages the time that an answer may take, once it is there: to be greeted it had seconds. */
@Singleton
class PatientConnections implements AgroalPoolInterceptor {
    private static final int PATIENCE = (int) Duration.ofMinutes(1).toMillis();

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, PATIENCE);
        } catch (SQLException lost) {
            throw new IllegalStateException("A connection that was just made is lost: " + lost.getSQLState(), lost);
        }
    }
}
