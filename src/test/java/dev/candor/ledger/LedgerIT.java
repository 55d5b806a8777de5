package dev.candor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.ledger.audit.Audit;
import dev.candor.ledger.audit.IntakeLine;
import dev.candor.ledger.audit.Verdict;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.site.Storm;
import dev.candor.ledger.traffic.Crew;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged is stored, once, as it was sent, and nothing else is: whatever is killed meanwhile. */
class LedgerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @Test
    void keepsWhatItAcknowledgedWhateverIsKilled() throws Exception {
        Ledger ledger = new Ledger(Terms.seed());
        try (Site site = new Site(home, Map.of());
                Crew crew = new Crew(ledger, site::url, site.key())) {
            // When
            Storm storm = Terms.rage(site, ledger);
            crew.settle(PATIENCE);
            site.drain();

            // Then
            try (Connection connection = site.database().connect()) {
                Verdict verdict = Audit.of(ledger, connection);
                Terms.report(verdict, storm);
                assertThat(verdict.isClean()).as("%s", verdict).isTrue();
                assertThat(IntakeLine.storedByTheBooks(connection))
                        .as("what was stored, by the intake books; seed %d", ledger.seed())
                        .isEqualTo(IntakeLine.stored(connection));
            }
        }
    }
}
