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
     * Characters of a submission that treatments which look at every sign may read: hundreds of texts that were made to take
     * milliseconds each would hold up everybody else. A thousand events with a kilobyte of stack each stay below it.
     */
    static final int MOST_DEAR_CHARACTERS = 1 << 20;

    private final Origin origin;
    private final @Nullable Shared shared;
    private int dearCharacters;
    private Optional<InetAddress> address = Optional.empty();
    private boolean wasLookedFor;

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

    private SubmissionNotes(Origin origin, @Nullable Shared shared) {
        this.origin = origin;
        this.shared = shared;
    }

    /** Nothing worked out yet. */
    public static SubmissionNotes on(Submission submission) {
        return new SubmissionNotes(submission.origin(), submission.events().size() > 1 ? new Shared() : null);
    }

    /** On an event that comes alone, of which nothing needs to be remembered. */
    public static SubmissionNotes onOne(Origin origin) {
        return new SubmissionNotes(origin, null);
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

    /** What a treatment makes of a value that becomes a word; null, and nothing is kept of it, beyond what may be read. */
    @Nullable
    String word(AdmittedValue.Leaf leaf, Treatments treatments) {
        if (!Treatments.isDear(leaf.treatment())) {
            return treatments.word(leaf.treatment(), leaf.value());
        }
        if (shared == null) {
            return dear(leaf, treatments);
        }
        return shared.words
                .computeIfAbsent(leaf.treatment(), first -> new IdentityHashMap<>())
                .computeIfAbsent(leaf.value(), first -> Optional.ofNullable(dear(leaf, treatments)))
                .orElse(null);
    }

    private @Nullable String dear(AdmittedValue.Leaf leaf, Treatments treatments) {
        int characters = leaf.value() instanceof RawValue.Text(String text) ? text.length() : 0;
        if (characters > MOST_DEAR_CHARACTERS - dearCharacters) {
            return null;
        }
        dearCharacters += characters;
        return treatments.word(leaf.treatment(), leaf.value());
    }

    @Override
    public String toString() {
        return "SubmissionNotes";
    }
}
