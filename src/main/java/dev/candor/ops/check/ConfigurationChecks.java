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

    /** What a login finds: a setting that the login, the database or the server gives to every new connection. */
    static List<Finding> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<Finding> old = version(Integer.parseInt(show(statement, "server_version_num")) / 10_000);
            if (!old.isEmpty()) {
                return old; // it may not know the other settings
            }
            List<Finding> findings = durability(
                    show(statement, "fsync"),
                    show(statement, "full_page_writes"),
                    given(statement, "synchronous_commit"));
            findings.addAll(writing(
                    show(statement, "in_hot_standby"),
                    given(statement, "default_transaction_read_only"),
                    show(statement, "server_encoding")));
            return findings;
        }
    }

    /** What a reload may have changed since the start, and would make every answer untrue. */
    static List<Finding> ofRunning(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('full_page_writes')")) {
            rows.next();
            return durability(rows.getString(1), rows.getString(2), "on");
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

    static List<Finding> writing(String standby, String readOnly, String encoding) {
        List<Finding> findings = new ArrayList<>();
        if (standby.equals("on")) {
            findings.add(new Finding(
                    "in_hot_standby = on",
                    "this server follows another one and takes no changes",
                    "point Candor at the one that it follows"));
        } else if (readOnly.equals("on")) {
            findings.add(new Finding(
                    "default_transaction_read_only = on",
                    "nothing can be stored",
                    "set it to off, for the server, the database and the login"));
        }
        if (!encoding.equals("UTF8")) {
            findings.add(new Finding(
                    "server_encoding = " + encoding,
                    "it cannot hold every text",
                    "make a database for Candor with TEMPLATE template0 ENCODING 'UTF8'"));
        }
        return findings;
    }

    /** What a connection begins with, whatever it has set for itself since: the store's raise {@code synchronous_commit}. */
    private static String given(Statement statement, String setting) throws SQLException {
        return first(statement, "select reset_val from pg_settings where name = '" + setting + "'");
    }

    private static String show(Statement statement, String setting) throws SQLException {
        return first(statement, "SHOW " + setting);
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
