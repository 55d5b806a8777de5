package dev.candor.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.store.Database;
import dev.candor.store.Intake.Entry;
import dev.candor.store.Intake.Line;
import dev.candor.store.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeBooksTest {
    @Inject
    IntakeBooks books;

    @Inject
    IntakeRetention retention;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    private Database database;
    private int project;
    private Instant hourAgo;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
        project = TestEvents.at(clock.instant()).type.projectNumber();
        hourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void addsUpOverFlushes() {
        // Given
        Entry refused = new Entry(project, 7, "refused", "too_large");
        books.count(refused, 2);
        books.flush();
        books.count(refused, 3);
        books.count(new Entry(project, 7, "opted_out", ""), 1);

        // When
        books.flush();

        // Then
        assertThat(books.since(project, hourAgo))
                .containsExactly(new Line(7, "opted_out", "", 1), new Line(7, "refused", "too_large", 5));
    }

    @Test
    void losesReasonsAfterSevenDaysAndKeepsTotals() {
        // Given
        book(8, "refused", "too_large", 2);
        book(8, "refused", "malformed", 3);
        book(6, "refused", "malformed", 4);

        // When
        retention.sweep(clock.instant());
        retention.sweep(clock.instant());

        // Then
        assertThat(books.since(project, clock.instant().minus(Duration.ofDays(30))))
                .containsExactly(new Line(7, "refused", "", 5), new Line(7, "refused", "malformed", 4));
    }

    @Test
    void endsTotalsAfter25Months() {
        // Given
        book(25 * 31 + 1, "stored", "", 9);

        // When
        retention.sweep(clock.instant());

        // Then
        assertThat(books.since(project, Instant.EPOCH)).isEmpty();
    }

    private void book(int daysAgo, String outcome, String reason, int count) {
        database.run("insert into intake values (" + project + ", date_trunc('minute', now()) - interval '" + daysAgo
                + " days', 7, '" + outcome + "', '" + reason + "', 1, " + count + ")");
    }
}
