package dev.candor.catalog.admission;

import dev.candor.event.rule.Treatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type's allow-list as a tree: what may stand at each place of a body. */
sealed interface Shape {
    /** A scalar to be treated. */
    record Leaf(String path, Treatment treatment) implements Shape {}

    /** An object with these keys, spelled exactly so; any other key is dropped. */
    record Branch(Map<String, Shape> children) implements Shape {
        static final Branch EMPTY = new Branch(Map.of());

        public Branch {
            children = Map.copyOf(children);
        }
    }

    /** An array, each item of which has the same shape. */
    record Each(Shape item) implements Shape {}

    /** What is listed without being kept. */
    enum Mark implements Shape {
        /** Sent by clients, dropped with all that is in it. */
        DROPPED,
        /** An identifier, which goes its own way. */
        IDENTIFIER
    }

    /**
     * A tree with one more property.
     *
     * @throws IllegalArgumentException if another property is in the way
     */
    static Branch with(Branch tree, PropertyPath path, Shape end) {
        return (Branch) grow(tree, path.steps(), end);
    }

    private static Shape grow(@Nullable Shape at, List<PropertyPath.Step> steps, Shape end) {
        if (steps.isEmpty()) {
            refuse(at != null);
            return end;
        }
        refuse(at != null && !(at instanceof Branch));
        PropertyPath.Step step = steps.getFirst();
        List<PropertyPath.Step> rest = steps.subList(1, steps.size());
        Map<String, Shape> children = new HashMap<>(at instanceof Branch branch ? branch.children() : Map.of());
        Shape child = children.get(step.name());
        children.put(step.name(), step.each() ? growItem(child, rest, end) : grow(child, rest, end));
        return new Branch(children);
    }

    /** The paths of all leaves. */
    static Set<String> paths(Shape shape) {
        return switch (shape) {
            case Leaf(String path, Treatment treatment) -> Set.of(path);
            case Each(Shape item) -> paths(item);
            case Mark mark -> Set.of();
            case Branch(Map<String, Shape> children) ->
                children.values().stream()
                        .flatMap(child -> paths(child).stream())
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    /** A tree with one property less. What held nothing else goes with it, so that no empty list or object is left to be kept. */
    static Branch without(Branch tree, PropertyPath path) {
        return cut(tree, path.steps()) instanceof Branch rest ? rest : Branch.EMPTY;
    }

    private static @Nullable Shape cut(@Nullable Shape at, List<PropertyPath.Step> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        if (!(at instanceof Branch branch)) {
            return at;
        }
        PropertyPath.Step step = steps.getFirst();
        List<PropertyPath.Step> rest = steps.subList(1, steps.size());
        Map<String, Shape> children = new HashMap<>(branch.children());
        children.computeIfPresent(step.name(), (name, child) -> step.each() ? cutItem(child, rest) : cut(child, rest));
        return children.isEmpty() ? null : new Branch(children);
    }

    private static @Nullable Shape cutItem(Shape at, List<PropertyPath.Step> rest) {
        Shape item = at instanceof Each each ? cut(each.item(), rest) : at;
        return item == null ? null : new Each(item);
    }

    private static Shape growItem(@Nullable Shape at, List<PropertyPath.Step> rest, Shape end) {
        refuse(at != null && !(at instanceof Each));
        return new Each(grow(at instanceof Each each ? each.item() : null, rest, end));
    }

    private static void refuse(boolean occupied) {
        if (occupied) {
            throw new IllegalArgumentException("another property stands at or around this path");
        }
    }
}
