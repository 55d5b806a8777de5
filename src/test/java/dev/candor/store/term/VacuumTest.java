package dev.candor.store.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.Eventually;
import dev.candor.store.EventRows;
import dev.candor.store.EventTerms;
import dev.candor.store.OwnType;
import dev.candor.store.StoredEvent;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rows leave behind in the partition that they are moved from. Test events are stored for 90 days. */
@QuarkusTest
class VacuumTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    OwnType own;

    @Inject
    EventRows rows;

    @Inject
    EventTerms terms;

    private LocalDate today;
    private TestEvents events;
    private String held;

    @BeforeEach
    void setUp() {
        today = LocalDate.ofInstant(own.now, ZoneOffset.UTC);
        events = own.events;
        held = "event_" + DateTimeFormatter.BASIC_ISO_DATE.format(today.plusDays(80));
        storeFrom(11);
        storeFrom(10);
        storeFrom(9);
    }

    @Test
    void keepsNoOtherDayFromItsTurnIfItCannotBe() throws SQLException {
        // When
        shortenWhileHeld();

        // Then
        assertThat(rows.newest(events.type.number(), null, 10))
                .extracting(StoredEvent::expiresOn)
                .containsExactly(today.plusDays(21), today.plusDays(20), today.plusDays(19));
    }

    @Test
    void isDoneLaterIfItCouldNotBe() throws SQLException {
        // Given
        shortenWhileHeld();
        long before = vacuums();

        // When
        terms.shorten(events.type.number(), MONTH);

        // Then
        assertThat(Eventually.isTrue(Duration.ofSeconds(10), () -> vacuums() > before))
                .isTrue();
    }

    /** Somebody else is at the second of the three days. */
    private void shortenWhileHeld() throws SQLException {
        try (Connection connection = own.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + held + " in share update exclusive mode");
            assertThatThrownBy(() -> terms.shorten(events.type.number(), MONTH))
                    .isInstanceOf(IllegalStateException.class);
            connection.rollback();
        }
    }

    private long vacuums() {
        return own.database.number("select vacuum_count from pg_stat_user_tables where relname = '" + held + "'");
    }

    private void storeFrom(int daysAgo) {
        Instant moment = own.now.minus(Duration.ofDays(daysAgo));
        own.store(List.of(events.then(moment).fromNobody("{}", null)));
    }
}
