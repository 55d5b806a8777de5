package dev.candor.catalog.proposal;

import dev.candor.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Looks at and changes what no page can: so that a test leaves no definition behind. */
@ApplicationScoped
public class TestProposals {
    @Inject
    DataSource database;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** No proposals, and the application knows the definitions of files only. */
    public void removeAll() {
        run("delete from proposal");
        run("update catalog_revision set number = number + 1");
        try {
            catalog.refresh();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts a text in the place of one that was stored, as if its reader had become stricter since. */
    public void overwrite(int proposal, String text) {
        run("update proposal set body = ? where number = ?", text, proposal);
        run("update catalog_revision set number = number + 1");
    }

    /** The text of a definition, ending a year from the server's own today. */
    public String dated(String text) {
        return text.replace("2027-12-31", LocalDate.now(clock).plusYears(1).toString());
    }

    /** How many proposals there are. */
    public int count() {
        return number("select count(*) from proposal where number > ?", 0);
    }

    /** How many versions a type's definition has. */
    public int versions(int type) {
        return number("select count(*) from definition where event_type = ?", type);
    }

    private int number(String sql, int parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
