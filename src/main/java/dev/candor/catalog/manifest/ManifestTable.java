package dev.candor.catalog.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Every manifest that was ever in force; only ever added to. */
@ApplicationScoped
class ManifestTable {
    /** Of PostgreSQL's advisory locks, the one under which manifests are written: replicas take turns. */
    private static final long LOCK = 0x63616e646f720006L;

    private static final Pattern DIGEST = Pattern.compile(Canonical.PREFIX + "([0-9a-f]{64})");

    @Inject
    DataSource database;

    /** Adds a manifest unless it is the newest one already, and answers since when it is in force. */
    Instant record(Manifest manifest) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Instant since = record(connection, manifest);
                connection.commit();
                return since;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the manifest could not be written to the database", failed);
        }
    }

    /** The newest manifest of a project with this digest. */
    Optional<String> find(int project, String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        String sql = "select body from manifest where project = ? and digest = ? order by number desc limit 1";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, project);
            statement.setBytes(2, bytes(digest));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a manifest could not be read from the database", failed);
        }
    }

    private static Instant record(Connection connection, Manifest manifest) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
        int newest = 0;
        String sql = "select number, digest, since from manifest where project = ? order by number desc limit 1";
        try (PreparedStatement last = connection.prepareStatement(sql)) {
            last.setInt(1, manifest.project().number());
            try (ResultSet row = last.executeQuery()) {
                if (row.next()) {
                    newest = row.getInt(1);
                    if (Arrays.equals(row.getBytes(2), bytes(manifest.digest()))) {
                        return row.getObject(3, OffsetDateTime.class).toInstant();
                    }
                }
            }
        }
        insert(connection, manifest, newest + 1);
        return manifest.since();
    }

    private static void insert(Connection connection, Manifest manifest, int number) throws SQLException {
        String sql =
                "insert into manifest (project, number, digest, types, body, since) values (?, ?, ?, ?, ?::json, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, manifest.project().number());
            statement.setInt(2, number);
            statement.setBytes(3, bytes(manifest.digest()));
            statement.setArray(
                    4, connection.createArrayOf("text", manifest.types().toArray()));
            statement.setString(5, manifest.kept());
            statement.setObject(6, manifest.since().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static byte[] bytes(String digest) {
        return HexFormat.of().parseHex(digest, Canonical.PREFIX.length(), digest.length());
    }
}
