package dev.candor.ledger.audit;

import dev.candor.ledger.book.Answer;
import dev.candor.ledger.book.Contents;
import dev.candor.ledger.book.Kind;
import dev.candor.ledger.book.Ledger;
import dev.candor.ledger.book.Posting;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads every row, and holds the ledger against them. Nothing may be under way any more. */
public final class Audit {
    private final Ledger ledger;
    private final Faithful faithful;
    private final int[] copies;
    private final Findings lost = new Findings("lost");
    private final Findings duplicated = new Findings("duplicated");
    private final Findings unknown = new Findings("unknown");
    private final Findings corrupt = new Findings("corrupt");
    private final Findings misjudged = new Findings("misjudged");
    private int rows;
    private int unanswered;
    private int unheard;

    private Audit(Ledger ledger) {
        this.ledger = ledger;
        this.faithful = new Faithful(new Contents(ledger));
        this.copies = new int[ledger.size()];
    }

    /** Compares a ledger with the rows of a database. */
    public static Verdict of(Ledger ledger, Connection connection) throws SQLException {
        Audit audit = new Audit(ledger);
        Row.readAll(connection, audit::look);
        ledger.postings().forEach(audit::look);
        return audit.verdict();
    }

    private void look(Row row) {
        rows++;
        Posting posting = ledger.find(row.serial()).orElse(null);
        if (posting == null || posting.sendings() == 0 || !posting.kind().isToBeStored()) {
            unknown.add(row);
            return;
        }
        copies[posting.serial()]++;
        if (!faithful.to(posting, row)) {
            corrupt.add(posting + " is stored as " + row);
        }
    }

    private void look(Posting posting) {
        if (!posting.kind().isToBeStored()) {
            return;
        }
        int stored = copies[posting.serial()];
        if (stored == 0 && posting.isAcknowledged()) {
            lost.add(posting);
        }
        // By its id, or because whoever sends without one sends once.
        if (stored > 1) {
            duplicated.add(stored + " times: " + posting);
        }
        if (posting.answers(Answer.REFUSED) + posting.answers(Answer.OPTED_OUT) + posting.answers(Answer.GONE) > 0) {
            misjudged.add(posting);
        }
        unanswered += stored > 0 && !posting.isAcknowledged() && posting.kind() != Kind.CLI ? 1 : 0;
        unheard += stored == 0 && posting.answers(Answer.QUIET) > 0 ? 1 : 0;
    }

    private Verdict verdict() {
        return new Verdict(ledger, lost, duplicated, unknown, corrupt, misjudged, rows, unanswered, unheard);
    }
}
