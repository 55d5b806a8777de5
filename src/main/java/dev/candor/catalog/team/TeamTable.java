package dev.candor.catalog.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The active definitions of the team, and the number by which replicas notice that these changed. */
@ApplicationScoped
class TeamTable {
    private static final String ACTIVE =
            "select slug, proposal.name, body, proposal.number from proposal join project on project = project.number"
                    + " where state = 'active' order by proposal.number";

    private static final String REVISION = "select number from catalog_revision";
    private static final String BUMP = "update catalog_revision set number = number + 1";

    /** The active texts, oldest first. */
    List<TeamText> active(Connection connection) throws SQLException {
        List<TeamText> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ACTIVE);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(new TeamText(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
            }
        }
        return texts;
    }

    /** Grows with every activation. */
    long revision(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVISION);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    void bump(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BUMP)) {
            statement.executeUpdate();
        }
    }
}
