package dev.candor.ledger.traffic;

import dev.candor.ledger.book.Kind;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.book.Posting;
import dev.candor.ledger.traffic.Parcel.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What one writer sends next: every door, every form, every kind of event, and again what was sent before. */
final class Mix {
    private static final int LARGEST_BATCH = 40;

    /** Of all events, so many are sent again. */
    private static final double RESENDS = 0.1;

    private final Ledger ledger;
    private final Resends resends;
    private final Random chance;

    /** A mix of its own for each writer. */
    Mix(Ledger ledger, Resends resends, Random chance) {
        this.ledger = ledger;
        this.resends = resends;
        this.chance = chance;
    }

    Parcel next() {
        int form = chance.nextInt(100);
        if (form < 55) {
            return new Parcel(Form.SINGLE, form < 5, List.of(posting()));
        }
        if (form < 88) {
            return new Parcel(form < 75 ? Form.ARRAY : Form.LINES, chance.nextBoolean(), postings());
        }
        return form < 98
                ? new Parcel(Form.CLI, false, List.of(cli()))
                : new Parcel(Form.STRANGER, false, List.of(ledger.open(Kind.STRANGER, false)));
    }

    private List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        for (int i = chance.nextInt(2, LARGEST_BATCH + 1); i > 0; i--) {
            postings.add(posting());
        }
        // The same event twice in one request, now and then.
        if (chance.nextInt(20) == 0 && postings.getFirst().hasId()) {
            postings.add(postings.getFirst());
        }
        return postings;
    }

    private Posting posting() {
        return isAgain() ? resends.any(chance).orElseGet(this::fresh) : fresh();
    }

    private Posting cli() {
        return isAgain() ? resends.cli(chance).orElseGet(this::run) : run();
    }

    private Posting run() {
        return ledger.open(Kind.CLI, true);
    }

    private Posting fresh() {
        int kind = chance.nextInt(100);
        if (kind < 3) {
            return ledger.open(kind < 1 ? Kind.OPTED_OUT : kind < 2 ? Kind.UNHEARD : Kind.MALFORMED, false);
        }
        boolean hasId = chance.nextInt(10) < 8;
        return ledger.open(kind < 73 ? Kind.CLIENT : kind < 88 ? Kind.NOBODY : Kind.VISITOR, hasId);
    }

    private boolean isAgain() {
        return chance.nextDouble() < RESENDS;
    }
}
