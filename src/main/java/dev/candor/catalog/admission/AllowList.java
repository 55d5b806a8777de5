package dev.candor.catalog.admission;

import dev.candor.event.Misfit;
import dev.candor.event.Refusal;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedMention;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.OwnId;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.IdentityRule.Rights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one event type takes of a body. Made by {@link AllowListBuilder}; holds no state of any event. */
public final class AllowList {
    private final Shape.Branch shape;
    private final Names names;
    private final Conditions conditions;

    /** A path that may name another client. */
    record MentionPath(String role, PropertyPath path) {}

    /**
     * What names an event and those that it is about.
     *
     * @param rule how the type knows its client
     * @param identifiers paths that may hold the client's identifier
     * @param mentions paths that may hold another client's
     * @param eventId the path of the event's own id; null if the type names none
     */
    record Names(
            IdentityRule rule,
            List<PropertyPath> identifiers,
            List<MentionPath> mentions,
            @Nullable PropertyPath eventId) {
        Names {
            identifiers = List.copyOf(identifiers);
            mentions = List.copyOf(mentions);
        }

        Names without(Collection<PropertyPath> paths) {
            return eventId == null || !paths.contains(eventId) ? this : new Names(rule, identifiers, mentions, null);
        }
    }

    /**
     * When the type takes an event at all.
     *
     * @param requires paths that must hold a usable identifier
     * @param when what the client must say for the type to be the one; null if it need not say anything
     * @param needs paths that must hold anything
     * @param unwanted kinds of event that are not kept; null if all are wanted
     */
    record Conditions(
            List<PropertyPath> requires,
            @Nullable Sign when,
            List<PropertyPath> needs,
            @Nullable Sign unwanted) {}

    /** Words by which a client tells kinds of events apart, and where it says them. */
    record Sign(PropertyPath path, List<String> values) {
        boolean isIn(RawValue.Fields body) {
            return path.find(body) instanceof RawValue.Text text && values.contains(text.value());
        }
    }

    /** What a body holds for its type. Never printed. */
    public record Found(
            @Nullable String eventId,
            AdmittedIdentity identity,
            List<AdmittedMention> mentions,
            Map<String, AdmittedValue> properties,
            List<String> dropped,
            int droppedCount,
            List<Misfit> misfits) {
        @Override
        public String toString() {
            return "Found";
        }
    }

    AllowList(Shape.Branch shape, Names names, Conditions conditions) {
        this.shape = shape;
        this.names = names;
        this.conditions = conditions;
    }

    /** Whether the body is one that the type is made for: of two types with one topic, the one that fits. */
    public boolean fits(RawValue.Fields body) {
        Sign when = conditions.when();
        if (when != null && !when.isIn(body)) {
            return false;
        }
        for (PropertyPath path : conditions.requires()) {
            if (Identifiers.usable(path.find(body), rights()) == null) {
                return false;
            }
        }
        return true;
    }

    /** Why an event with this body is not taken, if it is not. */
    public Optional<Refusal> refusal(RawValue.Fields body) {
        Sign unwanted = conditions.unwanted();
        if (unwanted != null && unwanted.isIn(body)) {
            return Optional.of(Refusal.UNWANTED);
        }
        for (PropertyPath path : conditions.needs()) {
            RawValue value = path.find(body);
            if (value == null || value == RawValue.Nothing.NOTHING) {
                return Optional.of(Refusal.INCOMPLETE);
            }
        }
        return Optional.empty();
    }

    /** Takes what the type lists out of a body. */
    public Found take(RawValue.Fields body) {
        Walk walk = new Walk();
        Map<String, AdmittedValue> properties = walk.fields(shape, body, null);
        AdmittedIdentity identity = identity(body, walk);
        List<AdmittedMention> found = mentions(body, walk);
        String eventId = eventId(body, walk);
        return new Found(eventId, identity, found, properties, walk.dropped(), walk.droppedCount(), walk.misfits());
    }

    /** The same without these properties: what is sent in their place is dropped like anything that is not listed. */
    public AllowList without(List<String> paths) {
        List<PropertyPath> over = paths.stream().map(PropertyPath::parse).toList();
        Shape.Branch rest = shape;
        for (PropertyPath path : over) {
            rest = Shape.without(rest, path);
        }
        return new AllowList(rest, names.without(over), conditions);
    }

    /** Every path that it takes, as definitions write it: for whoever compares it with what is published. */
    public Set<String> paths() {
        return Shape.paths(shape);
    }

    private Rights rights() {
        return names.rule() instanceof IdentityRule.ByIdentifier known ? known.rights() : Rights.BEARER;
    }

    private AdmittedIdentity identity(RawValue.Fields body, Walk walk) {
        if (names.rule() instanceof IdentityRule.ByDayPseudonym) {
            return AdmittedIdentity.DayPseudonym.DAY_PSEUDONYM;
        }
        for (PropertyPath path : names.identifiers()) {
            String usable = identifier(body, path, rights(), walk);
            if (usable != null) {
                return new AdmittedIdentity.Identifier(usable);
            }
        }
        return AdmittedIdentity.Nobody.NOBODY;
    }

    /** Read here, before the property that holds it goes its way; of no use as an id, it is told like a property that does not fit. */
    private @Nullable String eventId(RawValue.Fields body, Walk walk) {
        PropertyPath path = names.eventId();
        if (path == null) {
            return null;
        }
        RawValue value = path.find(body);
        if (OwnId.isNone(value)) {
            walk.note(path.spot(), Misfit.Reason.UNUSABLE_IDENTIFIER);
        }
        return OwnId.in(value);
    }

    private List<AdmittedMention> mentions(RawValue.Fields body, Walk walk) {
        List<AdmittedMention> found = new ArrayList<>(names.mentions().size());
        for (MentionPath mention : names.mentions()) {
            String usable = identifier(body, mention.path(), Rights.BEARER, walk);
            if (usable != null) {
                found.add(new AdmittedMention(mention.role(), usable));
            }
        }
        return found;
    }

    /** An identifier that cannot be used is dropped like any other property that does not fit. */
    private static @Nullable String identifier(RawValue.Fields body, PropertyPath path, Rights rights, Walk walk) {
        RawValue value = path.find(body);
        String usable = Identifiers.usable(value, rights);
        if (usable == null && !Identifiers.isAbsent(value)) {
            walk.misfit(path.spot(), Misfit.Reason.UNUSABLE_IDENTIFIER);
        }
        return usable;
    }
}
