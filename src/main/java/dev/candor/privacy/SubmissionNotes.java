package dev.candor.privacy;

import dev.candor.event.ClientKey;
import dev.candor.event.ProjectId;
import dev.candor.event.Sender;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawValue;
import dev.candor.event.raw.Submission;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.address.Addresses;
import dev.candor.privacy.treat.Treatments;
import java.net.InetAddress;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A submission's origin, and what was worked out for one of its events and holds for the others: its address is looked for once,
 * and a text that stood around a thousand events, and was handed to each, is scrubbed once.
 *
 * <p>Carried by {@code ingest}, filled and read by {@code privacy}, garbage with the submission. For one thread.
 */
public final class SubmissionNotes {
    /**
     * What may be spent on texts of one submission, in characters that a scrubber reads: hundreds of texts that were made to take
     * milliseconds each would hold up everybody else. A thousand events with a sentence each stay below it, and 250 with a stack of
     * four kilobytes.
     */
    static final int MOST_EFFORT = 1 << 18;

    private final Origin origin;
    private final @Nullable Shared shared;
    private int effort;
    private Optional<InetAddress> address = Optional.empty();
    private boolean wasLookedFor;
    private @Nullable NetworkKey network;

    /** What several events have in common. */
    private static final class Shared {
        private final Map<ConnectionFact, Optional<String>> facts = new EnumMap<>(ConnectionFact.class);
        private final Map<ProjectId, Sender> visitors = new HashMap<>();
        private final Map<Named, ClientKey> keys = new HashMap<>();
        // By identity: a value that was handed to several events is one object, and to compare texts would cost what it
        // saves.
        private final IdentityHashMap<Treatment, IdentityHashMap<RawValue, Optional<String>>> words =
                new IdentityHashMap<>();
    }

    /** An identifier of a project. Never printed. */
    private record Named(ProjectId project, String identifier) {
        @Override
        public String toString() {
            return "Named";
        }
    }

    private SubmissionNotes(Origin origin, @Nullable NetworkKey network, @Nullable Shared shared) {
        this.origin = origin;
        this.network = network;
        this.shared = shared;
    }

    /** Nothing worked out yet. */
    public static SubmissionNotes on(Submission submission) {
        return on(submission, null);
    }

    /**
     * Nothing worked out yet but the network.
     *
     * @param network the sender's, where it was found out before and the origin does not tell it any more, as on a socket; null
     *     to find it out by the origin
     */
    public static SubmissionNotes on(Submission submission, @Nullable NetworkKey network) {
        return new SubmissionNotes(
                submission.origin(), network, submission.events().size() > 1 ? new Shared() : null);
    }

    /** On an event that comes alone, of which nothing needs to be remembered. */
    public static SubmissionNotes onOne(Origin origin) {
        return new SubmissionNotes(origin, null, null);
    }

    /** Where it came from. */
    public Origin origin() {
        return origin;
    }

    /** The client's address, as far as it is known. */
    public Optional<InetAddress> address(Addresses addresses) {
        if (!wasLookedFor) {
            wasLookedFor = true;
            address = addresses.find(origin);
        }
        return address;
    }

    /** The sender's network. */
    NetworkKey network(Function<SubmissionNotes, NetworkKey> source) {
        NetworkKey known = network;
        if (known == null) {
            known = source.apply(this);
            network = known;
        }
        return known;
    }

    /** What the connection tells. */
    public @Nullable String fact(ConnectionFact fact, Function<ConnectionFact, @Nullable String> source) {
        return shared == null
                ? source.apply(fact)
                : shared.facts
                        .computeIfAbsent(fact, first -> Optional.ofNullable(source.apply(first)))
                        .orElse(null);
    }

    /** Who the connection's visitor is to a project. */
    Sender visitor(ProjectId project, Function<ProjectId, Sender> source) {
        return shared == null ? source.apply(project) : shared.visitors.computeIfAbsent(project, source);
    }

    /** The key of an identifier. */
    ClientKey key(ProjectId project, String identifier, BiFunction<ProjectId, String, ClientKey> source) {
        return shared == null
                ? source.apply(project, identifier)
                : shared.keys.computeIfAbsent(
                        new Named(project, identifier), first -> source.apply(project, identifier));
    }

    /** Whether a value may be treated: it costs nothing worth counting, was treated before, or there is enough left to spend. */
    boolean affords(AdmittedValue.Leaf leaf) {
        int more = Treatments.effort(leaf.treatment(), leaf.value());
        if (more == 0 || isKnown(leaf)) {
            return true;
        }
        if (more > MOST_EFFORT - effort) {
            return false;
        }
        effort += more;
        return true;
    }

    /** What a treatment makes of a value that becomes a word. */
    @Nullable
    String word(AdmittedValue.Leaf leaf, Treatments treatments) {
        if (shared == null || !Treatments.isCostly(leaf.treatment())) {
            return treatments.word(leaf.treatment(), leaf.value());
        }
        return shared.words
                .computeIfAbsent(leaf.treatment(), first -> new IdentityHashMap<>())
                .computeIfAbsent(leaf.value(), value -> Optional.ofNullable(treatments.word(leaf.treatment(), value)))
                .orElse(null);
    }

    private boolean isKnown(AdmittedValue.Leaf leaf) {
        IdentityHashMap<RawValue, Optional<String>> treated =
                shared == null ? null : shared.words.get(leaf.treatment());
        return treated != null && treated.containsKey(leaf.value());
    }

    @Override
    public String toString() {
        return "SubmissionNotes";
    }
}
