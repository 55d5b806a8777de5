package dev.candor.privacy.secret.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The fingerprints of secrets that live outside the database, as the database first saw them. */
record Fingerprints(DataSource database, Clock clock) {

    /** Remembers the fingerprint if none is known under the name, and returns the one that is known now. */
    String remember(String name, String fingerprint) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, name, fingerprint);
            return find(connection, name);
        }
    }

    private void insert(Connection connection, String name, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into secret_fingerprint (name, fingerprint, since) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, name);
            insert.setString(2, fingerprint);
            insert.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static String find(Connection connection, String name) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("select fingerprint from secret_fingerprint where name = ?")) {
            find.setString(1, name);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("the fingerprint just remembered is gone");
                }
                return found.getString(1);
            }
        }
    }
}
