package dev.candor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.ledger.audit.Audit;
import dev.candor.ledger.audit.IntakeLine;
import dev.candor.ledger.audit.Meters;
import dev.candor.ledger.audit.Verdict;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.traffic.Crew;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on which nothing is killed: the books are exact then, and what is changed by hand afterwards is seen. */
class CalmDayIT {
    private static final int MANY = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Ledger LEDGER = new Ledger(Terms.seed());

    @TempDir
    static Path home;

    private static Site site;
    private static Meters meters;

    @BeforeAll
    static void liveThroughIt() throws Exception {
        site = new Site(home, Map.of());
        try (Crew crew = new Crew(LEDGER, site::url, site.key())) {
            assertThat(LEDGER.awaitAcknowledgements(MANY, PATIENCE)).isTrue();
            crew.settle(PATIENCE);
        }
        meters = Meters.of(site.replicas());
        site.drain();
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @Test
    void booksSayExactlyWhatSendersWereTold() throws SQLException {
        try (Connection connection = site.database().connect()) {
            Map<IntakeLine, Long> told = IntakeLine.told(LEDGER);

            assertThat(IntakeLine.booked(connection)).isEqualTo(told);
            assertThat(told).containsAllEntriesOf(IntakeLine.stored(connection));
            assertThat(told.keySet()).extracting(IntakeLine::outcome).contains("stored", "refused", "opted_out");
        }
    }

    @Test
    void metersSayThatWhatWasReceivedHasEnded() {
        long sent = IntakeLine.told(LEDGER).values().stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(meters.sum("candor_events_received_total")).isEqualTo(sent);
        assertThat(meters.sum("candor_events_ended_total")).isEqualTo(sent);
    }

    @Test
    void nothingIsLostAndNothingInvented() throws SQLException {
        try (Connection connection = site.database().connect()) {
            Verdict verdict = Audit.of(LEDGER, connection);

            assertThat(verdict.isClean()).as("%s", verdict).isTrue();
            assertThat(verdict.unheard()).isZero();
        }
    }

    @Test
    void whatIsChangedByHandIsSeen() throws SQLException {
        try (Connection connection = site.database().connect();
                Statement statement = connection.createStatement()) {
            // Given: three rows that are there
            connection.setAutoCommit(false); // and nothing of this stays

            // When: one is gone, one is changed, one is there again, one was never sent
            assertThat(statement.executeUpdate("delete from event where event_id = " + row(0)))
                    .isOne();
            assertThat(statement.executeUpdate(
                            "update event set properties = replace(properties::text, '\"late\":true', '\"late\":false')::json"
                                    + " where event_id = " + row(1)))
                    .isOne();
            assertThat(statement.executeUpdate(copyOf(row(2), "properties"))).isOne();
            assertThat(statement.executeUpdate(copyOf(
                            row(2),
                            "regexp_replace(properties::text, '\"serial\":\\d+', '\"serial\":99999999')::json")))
                    .isOne();

            // Then
            Verdict verdict = Audit.of(LEDGER, connection);
            assertThat(verdict.lost().count()).as("lost").isOne();
            assertThat(verdict.corrupt().count()).as("corrupt").isOne();
            assertThat(verdict.duplicated().count()).as("duplicated").isOne();
            assertThat(verdict.unknown().count()).as("unknown").isOne();
        }
    }

    /** One of the rows that say that they came late. */
    private static String row(int number) {
        return "(select event_id from event where properties->>'late' = 'true' order by (properties->>'serial')::int offset "
                + number + " limit 1)";
    }

    private static String copyOf(String row, String properties) {
        return "insert into event select gen_random_uuid(), shard_key, project_id, event_type_id, definition_version, client_id,"
                + " visitor, expires_on, version, country, " + properties + " from event where event_id = " + row;
    }
}
