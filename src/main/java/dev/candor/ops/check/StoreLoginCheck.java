package dev.candor.ops.check;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** The same look as before the migration, through the login that stores events: it may be another one. */
@Singleton
class StoreLoginCheck {
    private final AgroalDataSource store;

    @Inject
    StoreLoginCheck(@DataSource("store") AgroalDataSource store) {
        this.store = store;
    }

    /** Before the store opens. */
    void atStart(@Observes @Priority(10) StartupEvent start) throws SQLException {
        try (Connection connection = store.getConnection()) {
            Refusing.onFindings("Candor does not start: it cannot store events by this login.", connection);
        }
    }
}
