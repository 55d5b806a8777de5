package dev.candor.privacy;

import dev.candor.event.Mention;
import dev.candor.event.ProjectId;
import dev.candor.event.Pseudonym;
import dev.candor.event.Sender;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedMention;
import dev.candor.event.raw.Origin;
import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.secret.Pseudonyms;
import dev.candor.privacy.secret.client.ClientKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts hashes in the place of everything that names a client. */
record Senders(ClientKeys keys, Pseudonyms pseudonyms, Addresses addresses) {

    /** Who sent it, as far as its type asks; unknown rather than wrong. The origin is read for a pseudonym only. */
    Sender senderOf(AdmittedEvent admitted, SubmissionNotes notes) {
        ProjectId project = admitted.type().project();
        return switch (admitted.identity()) {
            case AdmittedIdentity.Identifier(String identifier) ->
                new Sender.Client(notes.key(project, identifier, keys::keyOf));
            case AdmittedIdentity.DayPseudonym day -> notes.visitor(project, first -> visitor(first, notes));
            case AdmittedIdentity.Nobody nobody -> Sender.Unknown.UNKNOWN;
        };
    }

    /** The other clients that it names; none beside a pseudonym, whose row must not lead to a client's others. */
    List<Mention> mentionsOf(AdmittedEvent admitted, SubmissionNotes notes) {
        if (admitted.mentions().isEmpty() || admitted.identity() instanceof AdmittedIdentity.DayPseudonym) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>(admitted.mentions().size());
        for (AdmittedMention mention : admitted.mentions()) {
            mentions.add(new Mention(
                    mention.role(), notes.key(admitted.type().project(), mention.identifier(), keys::keyOf)));
        }
        return mentions;
    }

    private Sender visitor(ProjectId project, SubmissionNotes notes) {
        Origin origin = notes.origin();
        String agent = origin.userAgent() == null ? "" : origin.userAgent();
        Optional<Pseudonym> pseudonym =
                notes.address(addresses).flatMap(address -> pseudonyms.of(project, origin.arrivedAt(), address, agent));
        return pseudonym.isPresent() ? new Sender.Visitor(pseudonym.get()) : Sender.Unknown.UNKNOWN;
    }
}
