package dev.candor.catalog.proposal;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.proposal.Decision.Done;
import dev.candor.catalog.proposal.Decision.Reason;
import dev.candor.catalog.proposal.Decision.Refused;
import dev.candor.catalog.proposal.Proposal.Signature;
import dev.candor.catalog.proposal.Proposal.State;
import dev.candor.catalog.proposal.ProposalTable.Activation;
import dev.candor.catalog.team.Draft;
import dev.candor.catalog.team.TeamDefinitions;
import dev.candor.catalog.team.Turn;
import dev.candor.catalog.type.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The way of a definition that the team makes: proposed by one person, activated by another, in force on all replicas within
 * seconds. The rules are kept here, whoever asks and however. Blocking.
 */
@ApplicationScoped
public class Proposals {
    private static final Logger LOG = Logger.getLogger(Proposals.class);

    @Inject
    DataSource database;

    @Inject
    TeamDefinitions team;

    @Inject
    ProposalTable table;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /**
     * How somebody decides about a proposal.
     *
     * @param by who
     * @param seen what {@link Review#seen} showed
     * @param alone whether somebody who is alone has confirmed that nobody else looked
     */
    public record Decided(Signatory by, int seen, boolean alone) {}

    /** A project's proposals: open ones, active ones, then the others, each newest first. */
    public List<Proposal> list(Project project) {
        return read(connection -> table.list(connection, project.number()));
    }

    /** One of a project's proposals, with what it would change. */
    public Optional<Review> find(Project project, int number) {
        return read(connection -> {
            Optional<Proposal> found = table.find(connection, project.number(), number);
            return found.isEmpty() ? Optional.<Review>empty() : Optional.of(review(connection, project, found.get()));
        });
    }

    /** The text of the team's definition in force of one type. */
    public Optional<Proposal> active(Project project, String name) {
        return read(connection -> table.active(connection, project.number(), name));
    }

    /** Reads a text as if it were proposed, and says what it would change. Nothing is kept. */
    public List<Change> difference(Draft draft) {
        return Difference.of(draft);
    }

    /** Proposes a definition. One that waits for the same type is superseded. */
    public Decision propose(Project project, String text, Signatory by) {
        return team.inTurn(connection -> {
            Draft draft = team.draft(connection, project, text);
            if (!draft.flaws().isEmpty()) {
                return new Decision.Flawed(draft.flaws());
            }
            String name = draft.type().orElseThrow().id().name();
            Signature proposed = new Signature(by.account(), now());
            int number = table.open(
                    connection,
                    project.number(),
                    new Proposal(0, name, text, State.OPEN, proposed, null, false, 0, null));
            LOG.infof("a definition was proposed: proposal=%d account=%d", number, by.account());
            return new Done(table.find(connection, project.number(), number).orElseThrow());
        });
    }

    /** Puts an open proposal in force. */
    public Decision activate(Project project, int number, Decided decided) {
        Decision decision = team.inTurn(connection -> {
            Optional<Proposal> found = table.find(connection, project.number(), number);
            Optional<Reason> against = found.isEmpty() ? Optional.of(Reason.UNKNOWN) : against(found.get(), decided);
            return against.isPresent()
                    ? new Refused(against.get())
                    : activate(connection, project, found.orElseThrow(), decided);
        });
        if (decision instanceof Done) {
            takeHere();
        }
        return decision;
    }

    /** Takes an open proposal back. */
    public Decision withdraw(Project project, int number, Signatory by) {
        return team.inTurn(connection -> {
            Optional<Proposal> found = table.find(connection, project.number(), number);
            if (found.isEmpty()) {
                return new Refused(Reason.UNKNOWN);
            }
            if (!found.get().isOpen()) {
                return new Refused(Reason.CLOSED);
            }
            if (found.get().proposed().account() != by.account()) {
                return new Refused(Reason.NOT_YOURS);
            }
            table.withdraw(connection, found.get(), now());
            LOG.infof("a proposal was withdrawn: proposal=%d account=%d", number, by.account());
            return new Done(table.find(connection, project.number(), number).orElseThrow());
        });
    }

    private static Optional<Reason> against(Proposal proposal, Decided decided) {
        if (!proposal.isOpen()) {
            return Optional.of(Reason.CLOSED);
        }
        if (!isOwn(proposal, decided)) {
            return Optional.empty();
        }
        if (!decided.by().alone()) {
            return Optional.of(Reason.SECOND_PERSON);
        }
        return decided.alone() ? Optional.empty() : Optional.of(Reason.UNCONFIRMED);
    }

    private Decision activate(Connection connection, Project project, Proposal proposal, Decided decided)
            throws SQLException {
        Draft draft = team.draft(connection, project, proposal.text());
        if (!draft.flaws().isEmpty()) {
            return new Decision.Flawed(draft.flaws());
        }
        if (draft.replaces() != decided.seen()) {
            return new Refused(Reason.MOVED);
        }
        int version = team.activate(connection, draft);
        Signature by = new Signature(decided.by().account(), now());
        table.activate(connection, project.number(), proposal, new Activation(by, isOwn(proposal, decided), version));
        LOG.infof(
                "a definition was activated: proposal=%d version=%d account=%d",
                proposal.number(), version, by.account());
        return new Done(
                table.find(connection, project.number(), proposal.number()).orElseThrow());
    }

    /** This replica need not wait for its next look; if it cannot, the look follows. */
    private void takeHere() {
        try {
            catalog.refresh();
        } catch (SQLException | RuntimeException away) {
            LOG.warn("the definition is in force; this replica takes it with its next look", away);
        }
    }

    private Review review(Connection connection, Project project, Proposal proposal) throws SQLException {
        if (!proposal.isOpen()) {
            return new Review(proposal, List.of(), List.of(), 0);
        }
        Draft draft = team.draft(connection, project, proposal.text());
        return new Review(proposal, draft.flaws(), Difference.of(draft), draft.replaces());
    }

    private static boolean isOwn(Proposal proposal, Decided decided) {
        return proposal.proposed().account() == decided.by().account();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T read(Turn<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.take(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("proposals could not be read", failed);
        }
    }
}
