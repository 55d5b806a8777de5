package dev.candor.ledger.book;

import java.util.EnumMap;
import java.util.Map;

/**
 * One event: its content follows from its serial ({@link Contents}), its history is written down here and never rubbed out.
 *
 * <p>Sent by one writer at first, and again by any.
 */
public final class Posting {
    private final int serial;
    private final Kind kind;
    private final boolean hasId;
    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private final StringBuilder history = new StringBuilder();
    private int sendings;

    Posting(int serial, Kind kind, boolean hasId) {
        this.serial = serial;
        this.kind = kind;
        this.hasId = hasId;
    }

    public int serial() {
        return serial;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it carries an id of its own, by which the product must know it again. */
    public boolean hasId() {
        return hasId;
    }

    synchronized void sent(String when) {
        sendings++;
        history.append(when).append(" sent; ");
    }

    synchronized void answered(Answer answer, String when) {
        answers.merge(answer, 1, Integer::sum);
        history.append(when).append(' ').append(answer).append("; ");
    }

    public synchronized int sendings() {
        return sendings;
    }

    public synchronized int answers(Answer answer) {
        return answers.getOrDefault(answer, 0);
    }

    /** Whether anybody was told that it is on disk. */
    public boolean isAcknowledged() {
        return answers(Answer.STORED) + answers(Answer.DUPLICATE) > 0;
    }

    /** Whether nobody was told anything that a client could go by. */
    public synchronized boolean isOpen() {
        return answers.keySet().stream().allMatch(Answer::isOpen);
    }

    @Override
    public synchronized String toString() {
        return kind + " " + serial + (hasId ? " with an id: " : ": ") + history;
    }
}
