package dev.candor.ops.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a server is ours, and makes the application's database and login on it.
 *
 * <p>The application signs in as {@code candor}, which owns the database {@code candor} and nothing else.
 */
final class Login {
    static final String DATABASE = "candor";
    static final String APPLICATION = "candor";

    private final ServerFolder folder;
    private final SecureRandom random;

    Login(ServerFolder folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** Signs in as the superuser with our password; whoever answers must have our data folder open. */
    void prepare(int port) throws IOException {
        String password = folder.passwordOf(APPLICATION, random);
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            String data = first(statement, "SHOW data_directory");
            if (data == null || !Path.of(data).toRealPath().equals(folder.data())) {
                throw new CannotStart("The server on port " + port + " is not the one of " + folder.data() + ".");
            }
            if (first(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + APPLICATION + "'") == null) {
                statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + password + "'");
            }
            if (first(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'") == null) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + APPLICATION);
            }
        } catch (SQLException refused) {
            throw new CannotStart(
                    "The embedded database does not take our password (" + folder.password(Cluster.ADMIN)
                            + "), SQLSTATE " + refused.getSQLState() + ".",
                    refused);
        }
    }

    private Connection connect(int port) throws IOException, SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.ADMIN);
        properties.setProperty("password", folder.passwordOf(Cluster.ADMIN, random));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        // The driver is asked for by service: DriverManager does not see the class path of a packaged Quarkus.
        for (Driver driver : ServiceLoader.load(Driver.class)) {
            Connection connection = driver.connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new CannotStart("PostgreSQL's driver is not on the class path.");
    }

    private static @Nullable String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
