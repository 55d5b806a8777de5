package dev.candor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.ledger.audit.Audit;
import dev.candor.ledger.audit.Verdict;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.site.Fault;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.site.Storm;
import dev.candor.ledger.traffic.Crew;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger test sees what it is there for: a product that is broken on purpose does not pass it. */
class SharpEyesIT {
    private static final int MANY = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Instead of the product's own: once a login is marked, its commits are answered before they are on disk. */
    private static final Map<String, String> FORGETFUL = Map.of(
            "QUARKUS_DATASOURCE_STORE_JDBC_NEW_CONNECTION_SQL",
            "select set_config('synchronous_commit', 'off', false) where current_setting('ledger.forgetful', true) = 'yes'");

    private static final String REMEMBER_NOTHING = """
            create function remember_nothing() returns trigger language plpgsql as $$ begin return null; end $$;
            create trigger remember_nothing before insert on seen for each row execute function remember_nothing()
            """;

    @TempDir
    Path home;

    @Test
    void seesThatAnswersComeBeforeTheDisk() throws Exception {
        Ledger ledger = new Ledger(Terms.seed());
        try (Site site = new Site(home, FORGETFUL)) {
            // Given: the product looks at its settings when it starts, so they change behind its back
            site.database().run("alter role candor set ledger.forgetful = 'yes'");
            site.database().run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'candor'");
            try (Crew crew = new Crew(ledger, site::url, site.key())) {
                // When
                Storm storm = new Storm(site, ledger, Terms.A_LITTLE_TRAFFIC);
                for (int i = 0; i < 3; i++) {
                    storm.strike(Fault.DATABASE_KILLED);
                }
                crew.settle(PATIENCE);
            }
            site.drain();

            // Then
            Verdict verdict = verdict(ledger, site);
            assertThat(verdict.lost().count()).as("lost; %s", verdict).isPositive();
            assertThat(verdict.unknown().count()).as("unknown; %s", verdict).isZero();
        }
    }

    @Test
    void seesThatEventsAreNotKnownAgain() throws Exception {
        Ledger ledger = new Ledger(Terms.seed());
        try (Site site = new Site(home, Map.of())) {
            // Given: what one replica has seen never reaches the table from which the other would know it
            site.database().run(REMEMBER_NOTHING);
            try (Crew crew = new Crew(ledger, site::url, site.key())) {
                // When
                assertThat(ledger.awaitAcknowledgements(MANY, PATIENCE)).isTrue();
                crew.settle(PATIENCE);
            }
            site.drain();

            // Then
            Verdict verdict = verdict(ledger, site);
            assertThat(verdict.duplicated().count())
                    .as("duplicated; %s", verdict)
                    .isPositive();
            assertThat(verdict.lost().count()
                            + verdict.unknown().count()
                            + verdict.corrupt().count())
                    .as("lost, unknown and corrupt; %s", verdict)
                    .isZero();
        }
    }

    private static Verdict verdict(Ledger ledger, Site site) throws Exception {
        try (Connection connection = site.database().connect()) {
            Verdict verdict = Audit.of(ledger, connection);
            System.out.println("broken on purpose: " + verdict.summary());
            return verdict;
        }
    }
}
