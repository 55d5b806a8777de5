package dev.candor.catalog.proposal;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.proposal.Proposals.Decided;
import dev.candor.catalog.team.TeamDefinitions;
import dev.candor.catalog.type.Project;
import java.time.Clock;
import javax.sql.DataSource;

/** Proposals on one of several replicas, by two people who always agree. */
public final class ReplicaProposals {
    public static final Signatory MINA = new Signatory(1, false);
    public static final Signatory OMAR = new Signatory(2, false);

    private final Proposals proposals = new Proposals();
    private final Project project;

    public ReplicaProposals(Catalog catalog, TeamDefinitions team, DataSource database, Clock clock) {
        proposals.catalog = catalog;
        proposals.team = team;
        proposals.database = database;
        proposals.table = new ProposalTable();
        proposals.clock = clock;
        project = catalog.findProject("my-project").orElseThrow();
    }

    /** Proposes a text and returns the number of the proposal. */
    public int proposed(String text) {
        return number(proposals.propose(project, text, MINA));
    }

    /** Puts a proposal in force. */
    public int activated(int number) {
        int seen = proposals.find(project, number).orElseThrow().seen();
        return number(proposals.activate(project, number, new Decided(OMAR, seen, false)));
    }

    /** Proposes a text and puts it in force. */
    public int activated(String name, String text) {
        int number = activated(proposed(text));
        if (proposals.active(project, name).isEmpty()) {
            throw new AssertionError(name + " is not in force");
        }
        return number;
    }

    private static int number(Decision decision) {
        if (decision instanceof Decision.Done(Proposal proposal)) {
            return proposal.number();
        }
        throw new AssertionError(decision.toString());
    }
}
