package dev.candor.privacy.secret;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A shelf in memory that can be emptied by a crash and be out of reach. */
final class FakeShelf implements SaltShelf {
    private Map<LocalDate, byte[]> salts = new TreeMap<>();
    private boolean away;

    @Override
    public Map<LocalDate, byte[]> read() throws SQLException {
        if (away) {
            throw new SQLException("away");
        }
        return new TreeMap<>(salts);
    }

    @Override
    public Map<LocalDate, byte[]> replace(UnaryOperator<Map<LocalDate, byte[]>> renewal) throws SQLException {
        salts = new TreeMap<>(renewal.apply(read()));
        return new TreeMap<>(salts);
    }

    void put(LocalDate day, byte[] secret) {
        salts.put(day, secret);
    }

    void crash() {
        salts.clear();
    }

    void setAway(boolean away) {
        this.away = away;
    }
}
