package dev.candor.catalog.admission;

import dev.candor.event.rule.IdentityRule;
import dev.candor.event.rule.Treatment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a definition's paths into an {@link AllowList}. Every method throws {@link IllegalArgumentException} with a sentence
 * for the definition's author if the path is none, or two things stand at one place.
 */
public final class AllowListBuilder {
    private Shape.Branch shape = Shape.Branch.EMPTY;
    private IdentityRule rule = new IdentityRule.Nobody();
    private final List<PropertyPath> identifiers = new ArrayList<>();
    private final List<AllowList.MentionPath> mentions = new ArrayList<>();
    private final List<PropertyPath> requires = new ArrayList<>();
    private final List<PropertyPath> needs = new ArrayList<>();
    private @Nullable PropertyPath eventId;
    private AllowList.@Nullable Sign when;
    private AllowList.@Nullable Sign unwanted;

    /** How the type knows its client. */
    public void identity(IdentityRule identity) {
        rule = identity;
        if (identity instanceof IdentityRule.ByIdentifier known) {
            for (String path : known.paths()) {
                identifiers.add(identifier(path));
            }
        }
    }

    /** Another client that the type names. */
    public void mention(String role, String path) {
        mentions.add(new AllowList.MentionPath(role, identifier(path)));
    }

    /** Where the event's own id stands. */
    public void eventId(String path) {
        eventId = single(path);
    }

    /** A property that is listed. */
    public void property(String path, Treatment treatment) {
        Shape end = treatment instanceof Treatment.Drop ? Shape.Mark.DROPPED : new Shape.Leaf(path, treatment);
        shape = Shape.with(shape, PropertyPath.parse(path), end);
    }

    /** An identifier without which another type takes the event. */
    public void requires(String path) {
        requires.add(single(path));
    }

    /** What the client must say at this path, one of the values; if it does not, another type takes the event. */
    public void when(String path, List<String> values) {
        when = new AllowList.Sign(single(path), List.copyOf(values));
    }

    /** A property without which the event is refused. */
    public void needs(String path) {
        needs.add(single(path));
    }

    /** Kinds of event that are refused. */
    public void unwanted(String path, List<String> kinds) {
        unwanted = new AllowList.Sign(single(path), List.copyOf(kinds));
    }

    /** The compiled list. */
    public AllowList build() {
        return new AllowList(
                shape,
                new AllowList.Names(rule, identifiers, mentions, eventId),
                new AllowList.Conditions(List.copyOf(requires), when, List.copyOf(needs), unwanted));
    }

    private PropertyPath identifier(String text) {
        PropertyPath path = single(text);
        shape = Shape.with(shape, path, Shape.Mark.IDENTIFIER);
        return path;
    }

    private static PropertyPath single(String text) {
        PropertyPath path = PropertyPath.parse(text);
        if (!path.isSingle()) {
            throw new IllegalArgumentException("'" + text + "' leads into an array; this takes one value only");
        }
        return path;
    }
}
