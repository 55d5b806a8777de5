package dev.candor.journey;

import dev.candor.PackagedCandor;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A look into the embedded database of a running product, by the address that {@code psql-url} prints. */
final class Inside implements AutoCloseable {
    private final URI address;
    private final Connection connection;

    private Inside(URI address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    static Inside of(PackagedCandor candor) throws SQLException {
        PackagedCandor asking = PackagedCandor.launch(candor.home(), Map.of(), "psql-url");
        asking.awaitEnd();
        URI address = URI.create(asking.output().strip());
        String[] login = address.getUserInfo().split(":", 2);
        String url = "jdbc:postgresql://127.0.0.1:" + address.getPort() + address.getPath();
        return new Inside(address, DriverManager.getConnection(url, login[0], login[1]));
    }

    /** The first column of what a query finds, as text. */
    List<String> texts(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    /** The key of the project for an operator's own programs. */
    String ingestKey() throws SQLException {
        return texts("select key_text from ingest_key where project_slug = 'my-project'")
                .getFirst();
    }

    /** The address, with login and password. */
    URI address() {
        return address;
    }

    /** The connection itself, of the superuser. */
    Connection connection() {
        return connection;
    }

    /** Runs a command that answers nothing. */
    void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
