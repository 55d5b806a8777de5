package dev.candor.store.seen;

import dev.candor.event.EventKey;
import dev.candor.store.Appended;
import dev.candor.store.group.GroupPart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks events of a group that came before as duplicates, and writes down the others' keys. A group without keys costs nothing.
 *
 * <p>Most groups hold nothing that is known and is not in memory, so keys are written as if all were new, and the unique index
 * is the judge. If it objects, the transaction is lost; it is tried again, and for some time the careful way is taken.
 *
 * <p>One for each writer, with the memory of all.
 */
public final class Seen {
    /** Groups after an objection that ask first: resends from before the memory come in swarms. */
    private static final int CAREFUL = 200;

    private static final String NOT_UNIQUE = "23505";

    private final SeenMemory memory;
    private final SeenTable table = new SeenTable();
    /** Keys that this group asked for; once it is on disk they all are, by it or by another before it. */
    private final Set<EventKey> asked = new HashSet<>();

    private int careful;

    /** The database that this group was written to, in its life of then. */
    private long asker;

    public Seen(SeenMemory memory) {
        this.memory = memory;
    }

    /**
     * Answers {@link Appended#DUPLICATE} for rows that would be stored and came before, in this group too: its first is stored.
     *
     * @param life a number that is another for another database, and once its server was started anew
     * @throws Known if the transaction must be tried again
     */
    public void mark(Connection connection, GroupPart part, long life) throws SQLException, Known {
        memory.meet(life);
        asker = life;
        collect(part);
        if (asked.isEmpty()) {
            return;
        }
        List<EventKey> sorted = new ArrayList<>(asked);
        Collections.sort(sorted);
        if (careful > 0) {
            careful--;
            judge(part, table.insert(connection, sorted));
        } else {
            copy(connection, sorted);
        }
    }

    /** What was written is on disk. */
    public void committed(LocalDate today) {
        if (!asked.isEmpty()) {
            memory.add(asked, today, asker);
            asked.clear();
        }
    }

    /** The database may be another one, or may have lost its last moments: ask it again. */
    public void forget() {
        memory.forget();
    }

    /** The keys that may be new; all other rows with a key are answered. */
    private void collect(GroupPart part) {
        asked.clear();
        for (int row = part.from(); row < part.to(); row++) {
            EventKey key = part.group().event(row).key();
            if (key != null
                    && part.group().answer(row) == Appended.STORED
                    && (memory.contains(key) || !asked.add(key))) {
                part.group().answer(row, Appended.DUPLICATE);
            }
        }
    }

    private static void judge(GroupPart part, Set<EventKey> fresh) {
        for (int row = part.from(); row < part.to(); row++) {
            EventKey key = part.group().event(row).key();
            if (key != null && part.group().answer(row) == Appended.STORED && !fresh.contains(key)) {
                part.group().answer(row, Appended.DUPLICATE);
            }
        }
    }

    private void copy(Connection connection, List<EventKey> sorted) throws SQLException, Known {
        try {
            table.copy(connection, sorted);
        } catch (SQLException e) {
            if (NOT_UNIQUE.equals(e.getSQLState())) {
                careful = CAREFUL;
                throw new Known();
            }
            throw e;
        }
    }

    /** One of the keys is there: the transaction can do nothing more. */
    public static final class Known extends Exception {
        private static final long serialVersionUID = 1;

        private Known() {
            super("an event came before", null, false, false);
        }
    }
}
