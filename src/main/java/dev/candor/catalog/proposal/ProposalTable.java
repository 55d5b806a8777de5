package dev.candor.catalog.proposal;

import dev.candor.catalog.proposal.Proposal.Signature;
import dev.candor.catalog.proposal.Proposal.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposals in the database. */
@ApplicationScoped
class ProposalTable {
    private static final int LISTED = 200;

    private static final String COLUMNS = "select number, name, body, state, proposed_by, proposed_at, activated_by,"
            + " activated_at, activated_alone, coalesce(version, 0), closed_at from proposal";

    /** Of a project, newest first; open ones before all others. */
    List<Proposal> list(Connection connection, int project) throws SQLException {
        return select(
                connection,
                COLUMNS + " where project = ? order by state = 'open' desc, state = 'active' desc, number desc limit "
                        + LISTED,
                project);
    }

    Optional<Proposal> find(Connection connection, int project, int number) throws SQLException {
        return select(connection, COLUMNS + " where project = ? and number = ?", project, number).stream()
                .findFirst();
    }

    /** The text in force of one type. */
    Optional<Proposal> active(Connection connection, int project, String name) throws SQLException {
        return select(connection, COLUMNS + " where project = ? and name = ? and state = 'active'", project, name)
                .stream()
                .findFirst();
    }

    /** A new proposal, which takes the place of one that waits for the same type. Returns its number. */
    int open(Connection connection, int project, Proposal proposal) throws SQLException {
        Signature proposed = proposal.proposed();
        close(connection, new Place(project, proposal.name(), State.OPEN), proposed.at());
        try (PreparedStatement statement = prepare(
                        connection,
                        "insert into proposal (project, name, body, proposed_by, proposed_at, state)"
                                + " values (?, ?, ?, ?, ?, 'open') returning number",
                        project,
                        proposal.name(),
                        proposal.text(),
                        proposed.account(),
                        utc(proposed.at()));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Makes an open proposal the active one; the one before it is superseded. */
    void activate(Connection connection, int project, Proposal proposal, Activation activation) throws SQLException {
        close(
                connection,
                new Place(project, proposal.name(), State.ACTIVE),
                activation.signature().at());
        execute(
                connection,
                "update proposal set state = 'active', activated_by = ?, activated_at = ?, activated_alone = ?, version = ?"
                        + " where number = ?",
                activation.signature().account(),
                utc(activation.signature().at()),
                activation.alone(),
                activation.version(),
                proposal.number());
    }

    /** How a proposal became active. */
    record Activation(Signature signature, boolean alone, int version) {}

    void withdraw(Connection connection, Proposal proposal, Instant now) throws SQLException {
        execute(
                connection,
                "update proposal set state = 'withdrawn', closed_at = ? where number = ?",
                utc(now),
                proposal.number());
    }

    /** Where there is one proposal at most. */
    private record Place(int project, String name, State state) {}

    private static void close(Connection connection, Place place, Instant now) throws SQLException {
        execute(
                connection,
                "update proposal set state = 'superseded', closed_at = ? where project = ? and name = ? and state = ?",
                utc(now),
                place.project(),
                place.name(),
                place.state().code());
    }

    private static List<Proposal> select(Connection connection, String sql, Object... parameters) throws SQLException {
        List<Proposal> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(proposal(row));
            }
        }
        return found;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Instant activated = instant(row, 8);
        return new Proposal(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                State.of(row.getString(4)),
                new Signature(
                        row.getInt(5), row.getObject(6, OffsetDateTime.class).toInstant()),
                activated == null ? null : new Signature(row.getInt(7), activated),
                row.getBoolean(9),
                row.getInt(10),
                instant(row, 11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
