package dev.candor.ledger.site;

import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.power.ForgetfulFolder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * One fault after the other, while events are sent. Which, and after how many events, follows from the ledger's seed: all
 * kinds in a shuffled order, and then all again in another.
 */
public final class Storm {
    /** How long the product may take to acknowledge again, once everything runs. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;
    private final Ledger ledger;
    private final Random chance;
    private final Deque<Fault> deck = new ArrayDeque<>();
    private final int mostBetween;
    private int kills;

    /**
     * A storm that has not begun.
     *
     * @param mostBetween acknowledgements that there are between two faults, at most
     */
    public Storm(Site site, Ledger ledger, int mostBetween) {
        this.site = site;
        this.ledger = ledger;
        this.mostBetween = mostBetween;
        this.chance = new Random(ledger.seed());
    }

    /** The next fault, after some traffic, and with traffic after it. */
    public void strike() throws SQLException, InterruptedException {
        strike(next());
    }

    /** The same with this fault. */
    public void strike(Fault fault) throws SQLException, InterruptedException {
        approach(fault.toString());
        fault.strike(site, chance);
        kills += fault.isKill() ? 1 : 0;
        pass();
    }

    /** The same with a loss of power; the data are on this disk. */
    public void losePower(ForgetfulFolder disk) throws InterruptedException {
        approach("POWER_LOST");
        site.losePower(disk, chance);
        site.heal(Site.all());
        kills++;
        pass();
    }

    private void approach(String what) throws InterruptedException {
        awaitTraffic(1 + chance.nextInt(mostBetween));
        ledger.remark(what);
    }

    private void pass() throws InterruptedException {
        ledger.remark("healed");
        awaitTraffic(1);
    }

    /** Each kind of fault once. */
    public void strikeOnce() throws SQLException, InterruptedException {
        for (int i = 0; i < Fault.values().length; i++) {
            strike();
        }
    }

    /** Faults so far of which processes died. */
    public int kills() {
        return kills;
    }

    private Fault next() {
        if (deck.isEmpty()) {
            List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
            Collections.shuffle(faults, chance);
            deck.addAll(faults);
        }
        return deck.pop();
    }

    private void awaitTraffic(int acknowledgements) throws InterruptedException {
        if (!ledger.awaitAcknowledgements(acknowledgements, PATIENCE)) {
            throw new AssertionError("nothing is acknowledged any more; seed " + ledger.seed() + ", " + ledger.remarks()
                    + "\n" + site.state());
        }
    }
}
