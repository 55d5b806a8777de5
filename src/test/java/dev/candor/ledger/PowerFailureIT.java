package dev.candor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.ledger.audit.Audit;
import dev.candor.ledger.audit.Verdict;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.power.ForgetfulFolder;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.site.Storm;
import dev.candor.ledger.traffic.Crew;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged is on disk, not only on its way there: nothing of it is lost when the power fails. */
class PowerFailureIT {
    private static final int SOME = 500;

    @TempDir
    Path folder;

    @BeforeEach
    void lookWhetherThisMachineCan() {
        Optional<String> impediment = ForgetfulFolder.impediment();
        impediment.ifPresent(reason -> System.out.println("power failures are not tested: " + reason));
        assumeTrue(impediment.isEmpty(), () -> "power failures are not tested: " + impediment.orElseThrow());
    }

    @Test
    void keepsWhatItAcknowledgedWhenThePowerFails() throws Exception {
        Ledger ledger = new Ledger(Terms.seed());
        try (ForgetfulFolder disk = disk();
                Site site = new Site(disk.path(), Map.of());
                Crew crew = new Crew(ledger, site::url, site.key())) {
            disk.settle();

            // When
            Storm storm = new Storm(site, ledger, Terms.A_LITTLE_TRAFFIC);
            for (int i = 0; i < Terms.powerFailures(); i++) {
                storm.losePower(disk);
            }

            // Then
            Closing.audit(site, crew, ledger, storm);
        }
    }

    @Test
    void seesThatAnswersComeBeforeTheDisk() throws Exception {
        Ledger ledger = new Ledger(Terms.seed());
        try (ForgetfulFolder disk = disk();
                Site site = new Site(disk.path(), Map.of())) {
            disk.settle();
            // Given: the product looks at its settings when it starts, so they change behind its back
            site.database().run("alter system set fsync = off");
            site.database().run("select pg_reload_conf()");
            Crew crew = new Crew(ledger, site::url, site.key());
            try {
                assertThat(ledger.awaitAcknowledgements(SOME, Closing.PATIENCE)).isTrue();

                // When
                site.losePower(disk, new Random(ledger.seed()));
            } finally {
                crew.close();
            }

            // Then
            assertThat(isDamaged(site, ledger)).isTrue();
        }
    }

    /** Whether the database does not come back, cannot be read, or has lost something. */
    private static boolean isDamaged(Site site, Ledger ledger) {
        if (!site.database().isBackWithin(Closing.PATIENCE)) {
            System.out.println("power lost without fsync: the database does not come back");
            return true;
        }
        try (Connection connection = site.database().connect()) {
            Verdict verdict = Audit.of(ledger, connection);
            System.out.println("power lost without fsync: " + verdict.summary());
            return verdict.lost().count() > 0;
        } catch (SQLException unreadable) {
            System.out.println("power lost without fsync: " + unreadable.getMessage());
            return true;
        }
    }

    private ForgetfulFolder disk() throws IOException {
        return new ForgetfulFolder(Files.createDirectory(folder.resolve("machine")), folder.resolve("disk"));
    }
}
