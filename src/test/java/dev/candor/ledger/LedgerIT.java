package dev.candor.ledger;

import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.site.Storm;
import dev.candor.ledger.traffic.Crew;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged is stored, once, as it was sent, and nothing else is: whatever is killed meanwhile. */
class LedgerIT {
    @TempDir
    Path home;

    @Test
    void keepsWhatItAcknowledgedWhateverIsKilled() throws Exception {
        Ledger ledger = new Ledger(Terms.seed());
        try (Site site = new Site(home, Map.of());
                Crew crew = new Crew(ledger, site::url, site.key())) {
            // When
            Storm storm = Terms.rage(site, ledger);

            // Then
            Closing.audit(site, crew, ledger, storm);
        }
    }
}
