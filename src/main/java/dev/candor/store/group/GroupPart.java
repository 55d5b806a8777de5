package dev.candor.store.group;

import dev.candor.store.Appended;
import java.util.List;

/**
 * The rows of a group that go into one transaction: all of them, or fewer when one row that the database refuses has to be
 * found among its neighbours.
 *
 * @param group the group
 * @param from its first row
 * @param to the row after its last
 */
public record GroupPart(CommitGroup group, int from, int to) {
    public static GroupPart whole(CommitGroup group) {
        return new GroupPart(group, 0, group.size());
    }

    public int size() {
        return to - from;
    }

    /** Two parts; there must be two rows or more. */
    public List<GroupPart> halves() {
        int middle = (from + to) >>> 1;
        return List.of(new GroupPart(group, from, middle), new GroupPart(group, middle, to));
    }

    /** Somebody else counts these rows, once their fate is known. */
    public void doubt() {
        for (int row = from; row < to; row++) {
            group.doubt(row);
        }
    }

    /** The same answer for all. */
    public void answer(Appended answer) {
        for (int row = from; row < to; row++) {
            group.answer(row, answer);
        }
    }
}
