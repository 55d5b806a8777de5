package dev.candor.ops.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of the database that would make a promise untrue. Each finding says the setting, what follows from it, and what
 * to do.
 */
final class ConfigurationChecks {
    private static final int OLDEST_VERSION = 15;

    private ConfigurationChecks() {}

    /**
     * A setting that is not as it must be.
     *
     * @param setting its name and value
     * @param consequence what is not true with it
     * @param action what to do
     */
    record Finding(String setting, String consequence, String action) {
        @Override
        public String toString() {
            return setting + ": " + consequence + "; " + action + ".";
        }
    }

    static List<Finding> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(show(statement, "server_version_num")) / 10_000;
            List<Finding> findings = new ArrayList<>(version(version));
            findings.addAll(durability(
                    show(statement, "fsync"),
                    show(statement, "full_page_writes"),
                    show(statement, "synchronous_commit")));
            return findings;
        }
    }

    /** Settings by which PostgreSQL's own log would hold what clients sent; no reason to refuse. */
    static List<Finding> ofLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, String> values = new HashMap<>();
            for (String setting : LogSettings.names()) {
                values.put(setting, show(statement, setting));
            }
            return LogSettings.findings(values);
        }
    }

    static List<Finding> version(int major) {
        return major >= OLDEST_VERSION
                ? List.of()
                : List.of(new Finding(
                        "PostgreSQL " + major,
                        "Candor is not tested with it",
                        "use PostgreSQL " + OLDEST_VERSION + " or newer"));
    }

    static List<Finding> durability(String fsync, String fullPageWrites, String synchronousCommit) {
        List<Finding> findings = new ArrayList<>();
        if (!fsync.equals("on")) {
            findings.add(new Finding(
                    "fsync = " + fsync,
                    "events that were acknowledged are lost, and the database with them, when the machine stops",
                    "switch it on"));
        }
        if (!fullPageWrites.equals("on")) {
            findings.add(new Finding(
                    "full_page_writes = " + fullPageWrites,
                    "pages that were being written when the machine stops stay torn",
                    "switch it on"));
        }
        if (synchronousCommit.equals("off")) {
            findings.add(new Finding(
                    "synchronous_commit = off",
                    "events that were acknowledged are lost when the database stops",
                    "set it to on, for the server, the database and the login"));
        }
        return findings;
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
