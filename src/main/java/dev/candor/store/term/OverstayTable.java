package dev.candor.store.term;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

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
                where event_type_id = ? and expires_on = ? and event_id >= ? and event_id < ?
                order by event_id limit ?)
            """;

    // Mentions are found by their events, so that both move together.
    private static final String MOVE = SOME + """
            , named as (
                update mention m set expires_on = ? from chosen s
                where m.event_id = s.event_id and m.shard_key = s.shard_key and m.expires_on = ?)
            update event e set expires_on = ? from chosen s
            where e.event_type_id = ? and e.event_id = s.event_id and e.shard_key = s.shard_key and e.expires_on = ?
            """;

    private static final String REMOVE = SOME + """
            , named as (
                delete from mention m using chosen s
                where m.event_id = s.event_id and m.shard_key = s.shard_key and m.expires_on = ?)
            delete from event e using chosen s
            where e.event_type_id = ? and e.event_id = s.event_id and e.shard_key = s.shard_key and e.expires_on = ?
            """;

    private static final String FORGET =
            "delete from event_day where event_type_id = ? and arrived_on = ? and expires_on = ?";

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

    /** Says where rows of the day will be, before the first of them is there. */
    static void announce(Connection connection, Overstay rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setObject(1, rows.allowed());
            statement.setInt(2, rows.typeNumber());
            statement.setObject(3, rows.arrivedOn());
            statement.setObject(4, rows.expiresOn());
            statement.executeUpdate();
        }
    }

    /** Moves at most so many to the day that is allowed, with the mentions that belong to them; says how many. */
    static int move(Connection connection, Overstay rows, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            int next = some(statement, rows, most);
            statement.setObject(next++, rows.allowed());
            statement.setObject(next++, rows.expiresOn());
            statement.setObject(next++, rows.allowed());
            statement.setInt(next++, rows.typeNumber());
            statement.setObject(next, rows.expiresOn());
            return statement.executeUpdate();
        }
    }

    /** Removes at most so many, with the mentions that belong to them; says how many. */
    static int remove(Connection connection, Overstay rows, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            int next = some(statement, rows, most);
            statement.setObject(next++, rows.expiresOn());
            statement.setInt(next++, rows.typeNumber());
            statement.setObject(next, rows.expiresOn());
            return statement.executeUpdate();
        }
    }

    /** Says that no row of the day is there any more. */
    static void forget(Connection connection, Overstay rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, rows.typeNumber());
            statement.setObject(2, rows.arrivedOn());
            statement.setObject(3, rows.expiresOn());
            statement.executeUpdate();
        }
    }

    /** What was moved is still in the partition's file: gives its space back, overwritten by what comes next. Not in a transaction. */
    static void vacuum(Connection connection, LocalDate expiresOn) throws SQLException {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(expiresOn);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum event_" + day + ", mention_" + day);
        }
    }

    private static int some(PreparedStatement statement, Overstay rows, int most) throws SQLException {
        statement.setInt(1, rows.typeNumber());
        statement.setObject(2, rows.expiresOn());
        statement.setObject(3, rows.from());
        statement.setObject(4, rows.to());
        statement.setInt(5, most);
        return 6;
    }
}
