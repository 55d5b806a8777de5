package dev.candor.privacy.cap;

import dev.candor.privacy.cap.ValueShelf.Brought;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf in memory that can be emptied by a crash and be out of reach. */
final class FakeShelf implements ValueShelf {
    private final List<Brought> all = new ArrayList<>();
    private @Nullable SipHash key;
    private boolean away;

    @Override
    public SipHash keyOr(SipHash offered) throws SQLException {
        checkReach();
        key = key == null ? offered : key;
        return key;
    }

    @Override
    public List<Brought> read() throws SQLException {
        checkReach();
        return List.copyOf(all);
    }

    @Override
    public void add(List<Brought> more) throws SQLException {
        checkReach();
        all.addAll(more);
    }

    @Override
    public void keepOnly(long from, long to) throws SQLException {
        checkReach();
        all.removeIf(values -> values.day() < from || values.day() > to);
    }

    void crash() {
        all.clear();
        key = null;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    /** All hashes on it. */
    int size() {
        return all.stream().mapToInt(values -> values.values().size()).sum();
    }

    private void checkReach() throws SQLException {
        if (away) {
            throw new SQLException("away");
        }
    }
}
