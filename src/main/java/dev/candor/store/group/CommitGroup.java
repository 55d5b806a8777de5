package dev.candor.store.group;

import dev.candor.event.Event;
import dev.candor.store.Appended;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The events that share a transaction, as columns that are used again for each group: filling one allocates nothing. */
public final class CommitGroup {
    private final @Nullable Event[] events;
    private final @Nullable Batch[] batches;
    private final int[] indexes;
    private final Appended[] answers;
    private final boolean[] inDoubt;
    private int size;
    private long bytes;

    public CommitGroup(int capacity) {
        events = new Event[capacity];
        batches = new Batch[capacity];
        indexes = new int[capacity];
        answers = new Appended[capacity];
        inDoubt = new boolean[capacity];
    }

    /** Room, in rows, for what a writer takes at once. */
    public int capacity() {
        return events.length;
    }

    public int size() {
        return size;
    }

    /** About the bytes that its rows will have. */
    public long bytes() {
        return bytes;
    }

    /** About the bytes of a row, for limits: properties, and what all rows have. */
    public static long weight(Event event) {
        return event.properties().length + 128L;
    }

    /** Adds one event of a batch; there must be room. */
    public void add(Batch batch, int index) {
        Event event = batch.event(index);
        events[size] = event;
        batches[size] = batch;
        indexes[size] = index;
        answers[size] = Appended.FAILED;
        inDoubt[size] = false;
        bytes += weight(event);
        size++;
    }

    public Event event(int row) {
        return present(events[row]);
    }

    public Appended answer(int row) {
        return answers[row];
    }

    public void answer(int row, Appended answer) {
        answers[row] = answer;
    }

    /** Whether a row's answer is what its sender is told and not what is counted: nobody knows yet. */
    boolean isInDoubt(int row) {
        return inDoubt[row];
    }

    void doubt(int row) {
        inDoubt[row] = true;
    }

    /** Gives every event its answer and forgets them all. Nothing here may be answered before its transaction ended. */
    public void release() {
        for (int row = 0; row < size; row++) {
            present(batches[row]).answer(indexes[row], answers[row]);
        }
        Arrays.fill(events, 0, size, null);
        Arrays.fill(batches, 0, size, null);
        size = 0;
        bytes = 0;
    }

    /** How many of its events have this answer and are to be counted by it. */
    public int count(Appended answer) {
        int count = 0;
        for (int row = 0; row < size; row++) {
            if (answers[row] == answer && !inDoubt[row]) {
                count++;
            }
        }
        return count;
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a row beyond the group");
        }
        return value;
    }
}
