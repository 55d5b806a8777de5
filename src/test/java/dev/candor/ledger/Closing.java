package dev.candor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.ledger.audit.Audit;
import dev.candor.ledger.audit.IntakeLine;
import dev.candor.ledger.audit.Verdict;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.site.Storm;
import dev.candor.ledger.traffic.Crew;
import java.sql.Connection;
import java.time.Duration;

/** How a run ends: what is under way arrives, then every row is held against the ledger, and the intake books against the rows. */
final class Closing {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Closing() {}

    static void audit(Site site, Crew crew, Ledger ledger, Storm storm) throws Exception {
        crew.settle(PATIENCE);
        site.drain();
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
