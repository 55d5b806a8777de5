package dev.candor.ledger;

import dev.candor.ledger.audit.Verdict;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.site.Site;
import dev.candor.ledger.site.Storm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** On which terms a run takes place: {@code ./candor ledger} asks for a long one. */
final class Terms {
    private static final int ENOUGH_ACKNOWLEDGEMENTS = 100_000;
    private static final int ENOUGH_KILLS = 20;
    static final int A_LITTLE_TRAFFIC = 3_000;
    private static final int MUCH_TRAFFIC = 12_000;
    private static final int FEW_POWER_FAILURES = 3;
    private static final Path REPORT = Path.of("target", "ledger.txt");

    private Terms() {}

    /** Another one for each run, unless somebody wants to see one again. */
    static long seed() {
        return Long.getLong("candor.ledger.seed", System.nanoTime() % 1_000_000_000);
    }

    /** Each fault once, or as many as fit into the time that was asked for, and enough of them. */
    static Storm rage(Site site, Ledger ledger) throws SQLException, InterruptedException {
        Duration time = Duration.ofMinutes(Integer.getInteger("candor.ledger.minutes", 0));
        if (time.isZero()) {
            Storm storm = new Storm(site, ledger, A_LITTLE_TRAFFIC);
            storm.strikeOnce();
            return storm;
        }
        Storm storm = new Storm(site, ledger, MUCH_TRAFFIC);
        while (ledger.age().compareTo(time) < 0
                || ledger.acknowledgements() < ENOUGH_ACKNOWLEDGEMENTS
                || storm.kills() < ENOUGH_KILLS) {
            storm.strike();
        }
        return storm;
    }

    /** How often the power fails. */
    static int powerFailures() {
        return Integer.getInteger("candor.ledger.power-failures", FEW_POWER_FAILURES);
    }

    /** Where whoever asked for a long run finds what came out. */
    static void report(Verdict verdict, Storm storm) throws IOException {
        Files.writeString(REPORT, storm.kills() + " kills, " + verdict + "\n");
        System.out.println(storm.kills() + " kills, " + verdict.summary());
    }
}
