package dev.candor.store.term;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds rows that stay for too long, and moves or removes some of them. Each call is for a transaction of its own. */
final class OverstayTable {
    private static final String FIND = "select arrived_on, expires_on from event_day where event_type_id = ?";

    private static final String ANNOUNCE = """
            insert into event_day (project_id, event_type_id, arrived_on, expires_on)
            select project_id, event_type_id, arrived_on, ? from event_day
            where event_type_id = ? and arrived_on = ? and expires_on = ?
            on conflict do nothing
            """;

    private static final String SOME = """
            with chosen as (
                select event_id, shard_key from event
                where event_type_id = ? and expires_on = ? and event_id > ? and event_id < ?
                order by event_id limit ?)
            """;

    // Mentions are found by their events, so that both move together.
    private static final String MOVE = SOME + """
            , named as (
                update mention m set expires_on = ? from chosen s
                where m.event_id = s.event_id and m.shard_key = s.shard_key and m.expires_on = ?)
            , ended as (
                update event e set expires_on = ? from chosen s
                where e.event_type_id = ? and e.event_id = s.event_id and e.shard_key = s.shard_key and e.expires_on = ?
                returning 1)
            """;

    private static final String REMOVE = SOME + """
            , named as (
                delete from mention m using chosen s
                where m.event_id = s.event_id and m.shard_key = s.shard_key and m.expires_on = ?)
            , ended as (
                delete from event e using chosen s
                where e.event_type_id = ? and e.event_id = s.event_id and e.shard_key = s.shard_key and e.expires_on = ?
                returning 1)
            """;

    private static final String HOW_FAR =
            "select (select count(*) from ended), (select event_id from chosen order by event_id desc limit 1)";

    // Only if it is so: whoever still looks for rows of the day looks where this says.
    private static final String FORGET = """
            delete from event_day where event_type_id = ? and arrived_on = ? and expires_on = ? and not exists (
                select from event where event_type_id = ? and expires_on = ? and event_id >= ? and event_id < ?)
            """;

    /**
     * What a call has done.
     *
     * @param count rows that were given an earlier day, or removed
     * @param last the last row that was looked at; null if there was none left
     */
    record Progress(int count, @Nullable UUID last) {}

    private OverstayTable() {}

    /** What of a type would stay for longer than it may. */
    static List<Overstay> find(Connection connection, int typeNumber, Duration retention) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, typeNumber);
            try (ResultSet rows = statement.executeQuery()) {
                List<Overstay> found = new ArrayList<>();
                while (rows.next()) {
                    LocalDate arrivedOn = rows.getObject(1, LocalDate.class);
                    LocalDate expiresOn = rows.getObject(2, LocalDate.class);
                    if (Overstay.isTooLong(arrivedOn, expiresOn, retention)) {
                        LocalDate allowed = Overstay.allowed(arrivedOn, retention);
                        found.add(new Overstay(typeNumber, arrivedOn, expiresOn, allowed));
                    }
                }
                return found;
            }
        }
    }

    /** Says where rows of the day will be, before the first of them is there; how many lines that took. */
    static int announce(Connection connection, Overstay rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setObject(1, rows.allowed());
            statement.setInt(2, rows.typeNumber());
            statement.setObject(3, rows.arrivedOn());
            statement.setObject(4, rows.expiresOn());
            return statement.executeUpdate();
        }
    }

    /** Moves at most so many that come after an id to the day that is allowed, with the mentions that belong to them. */
    static Progress move(Connection connection, Overstay rows, UUID after, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE + HOW_FAR)) {
            int next = some(statement, rows, after, most);
            statement.setObject(next++, rows.allowed());
            statement.setObject(next++, rows.expiresOn());
            statement.setObject(next++, rows.allowed());
            statement.setInt(next++, rows.typeNumber());
            statement.setObject(next, rows.expiresOn());
            return progress(statement);
        }
    }

    /** Removes at most so many that come after an id, with the mentions that belong to them. */
    static Progress remove(Connection connection, Overstay rows, UUID after, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE + HOW_FAR)) {
            int next = some(statement, rows, after, most);
            statement.setObject(next++, rows.expiresOn());
            statement.setInt(next++, rows.typeNumber());
            statement.setObject(next, rows.expiresOn());
            return progress(statement);
        }
    }

    /** Says that no row of the day is there any more, if none is; how many lines that took. */
    static int forget(Connection connection, Overstay rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, rows.typeNumber());
            statement.setObject(2, rows.arrivedOn());
            statement.setObject(3, rows.expiresOn());
            statement.setInt(4, rows.typeNumber());
            statement.setObject(5, rows.expiresOn());
            statement.setObject(6, rows.from());
            statement.setObject(7, rows.to());
            return statement.executeUpdate();
        }
    }

    private static int some(PreparedStatement statement, Overstay rows, UUID after, int most) throws SQLException {
        statement.setInt(1, rows.typeNumber());
        statement.setObject(2, rows.expiresOn());
        statement.setObject(3, after);
        statement.setObject(4, rows.to());
        statement.setInt(5, most);
        return 6;
    }

    private static Progress progress(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Progress(row.getInt(1), row.getObject(2, UUID.class));
        }
    }
}
