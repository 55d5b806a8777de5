package dev.candor.admin.definition;

import dev.candor.admin.Links;
import dev.candor.catalog.proposal.Proposal;
import dev.candor.catalog.proposal.Proposal.Signature;
import dev.candor.catalog.type.Project;
import dev.candor.web.show.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for pages.
 *
 * @param proposal the proposal
 * @param href its own page
 * @param state where it stands, in words
 * @param kind the badge's kind
 * @param proposedBy the proposer's name
 * @param proposedAt when
 * @param activatedBy the name of who put it in force; empty if nobody did
 * @param activatedAt when; null if it never was
 * @param closedAt when it was withdrawn or superseded; null if neither
 */
public record ProposalView(
        Proposal proposal,
        String href,
        String state,
        String kind,
        String proposedBy,
        Moment proposedAt,
        String activatedBy,
        @Nullable Moment activatedAt,
        @Nullable Moment closedAt) {

    static ProposalView of(Project project, Proposal proposal, Signatories people) {
        Signature activated = proposal.activated();
        return new ProposalView(
                proposal,
                Links.definitions(project) + "/" + proposal.number(),
                state(proposal),
                kind(proposal),
                people.nameOf(proposal.proposed().account()),
                Moment.minute(proposal.proposed().at()),
                activated == null ? "" : people.nameOf(activated.account()),
                activated == null ? null : Moment.minute(activated.at()),
                minute(proposal.closedAt()));
    }

    private static @Nullable Moment minute(@Nullable Instant at) {
        return at == null ? null : Moment.minute(at);
    }

    private static String state(Proposal proposal) {
        return switch (proposal.state()) {
            case OPEN -> "Waiting";
            case ACTIVE -> "In force";
            case WITHDRAWN -> "Withdrawn";
            case SUPERSEDED -> "Superseded";
        };
    }

    private static String kind(Proposal proposal) {
        return switch (proposal.state()) {
            case OPEN -> "info";
            case ACTIVE -> "good";
            case WITHDRAWN, SUPERSEDED -> "";
        };
    }
}
